package id.balai.demo;

import id.balai.kernel.RegionCode;
import java.util.List;
import java.util.Optional;

/** The people of the living demo of Binjai: one for each kind of person, and a second where two are needed. */
public final class DemoPeople {
    private static final String KEBUN_LADA = "12.75.01.1005";
    private static final String SATRIA = "12.75.02.1002";
    private static final String PUTR = "1.03.0.00.0.00.01.0000";
    private static final String HEALTH = "1.02.0.00.0.00.01.0000";

    private static final List<DemoPerson> ALL = List.of(
            resident("warga", "Melati Rambe", KEBUN_LADA + ".02"),
            resident("budi", "Budi Harahap", KEBUN_LADA + ".05"),
            resident("rina", "Rina Br. Sembiring", SATRIA + ".01"),
            resident("joko", "Joko Purwanto", "12.75.01.1004.03"),
            resident("siti", "Siti Lubis", "12.75.02.1001.04"),
            official("kepling", "Ruslan Ginting", "kepling/" + KEBUN_LADA + ".02"),
            official("opkel", "Dewi Nasution", "operator/" + KEBUN_LADA),
            official("lurah", "Sahat Situmorang", "lurah/" + KEBUN_LADA),
            official("lurah2", "Nurhayati Siregar", "lurah/" + SATRIA),
            official("opkec", "Andi Tarigan", "operator/12.75.01"),
            official("camat", "Faisal Hasibuan", "camat/12.75.01"),
            official("camat2", "Ester Manurung", "camat/12.75.02"),
            official("loket", "Yuni Pratiwi", "counter/1"),
            official("verif", "Hendra Saragih", "verifier/" + PUTR),
            official("rencana", "Ayu Lestari", "planner/" + PUTR),
            official("kadis", "Togar Panjaitan", "head/" + PUTR),
            official("verif2", "Lina Daulay", "verifier/" + HEALTH),
            official("rencana2", "Rudi Hartono", "planner/" + HEALTH),
            official("bapperida", "Irwan Batubara", "bapperida/1"),
            official("bapperida2", "Sri Wahyuni", "bapperida/2"),
            official("harga", "Maya Sinaga", "price/1"),
            official("harga2", "Edi Surbakti", "price/2"),
            official("tapd", "Zulkifli Pohan", "tapd/1"),
            official("ppkd", "Ratna Dalimunthe", "ppkd"),
            official("sekda", "Bambang Ritonga", "sekda"),
            official("walikota", "Amira Nasrun", "mayor"),
            official("dewan", "Parlin Sihombing", "dprd/1"),
            official("dewan2", "Rosita Sembiring", "dprd/2"),
            official("dewan3", "Darwin Tampubolon", "dprd/3"),
            official("setwan", "Gita Marpaung", "setwan/1"),
            official("inspektorat", "Taufik Rangkuti", "inspector/1"),
            official("operator", "Wulan Simatupang", "operator/1"),
            official("operator2", "Dedi Kurniawan", "operator/2"));

    private DemoPeople() {}

    /** In the order in which the sign-in page shows them. */
    public static List<DemoPerson> all() {
        return ALL;
    }

    /** @throws IllegalArgumentException when nobody has that account */
    public static DemoPerson of(String login) {
        return ALL.stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody in the demo is " + login));
    }

    private static DemoPerson resident(String login, String name, String home) {
        return new DemoPerson(login, name, Optional.empty(), new RegionCode(home));
    }

    private static DemoPerson official(String login, String name, String post) {
        return new DemoPerson(login, name, Optional.of(post), new RegionCode(KEBUN_LADA));
    }
}
