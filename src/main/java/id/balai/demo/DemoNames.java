package id.balai.demo;

import java.util.List;

/**
 * Names for the many officials of the demo whom nobody signs in as: as people of Binjai are called (Jawa, Melayu, Batak,
 * Karo, Minang, Tionghoa, some with one word only), put together at random but always the same for a post.
 */
public final class DemoNames {
    private static final List<String> GIVEN = List.of(
            "Abdul Rahim",
            "Agus",
            "Aisyah",
            "Anita",
            "Ardiansyah",
            "Bonar",
            "Chairul",
            "Darma",
            "Desi",
            "Dian",
            "Elfrida",
            "Eko",
            "Erwin",
            "Fitri",
            "Halimah",
            "Hotman",
            "Ida",
            "Indra",
            "Jamilah",
            "Jefri",
            "Kartika",
            "Khairani",
            "Lamhot",
            "Lestari",
            "M. Yusuf",
            "Marlina",
            "Mawar",
            "Mulia",
            "Nursiah",
            "Norma",
            "Poltak",
            "Rahmad",
            "Rosmaida",
            "Rizky",
            "Sabar",
            "Saiful",
            "Suryani",
            "Sulastri",
            "Tiur",
            "Wahyudi",
            "Yanti",
            "Zainab");

    private static final List<String> FAMILY = List.of(
            "Harahap",
            "Siregar",
            "Nasution",
            "Lubis",
            "Hasibuan",
            "Pasaribu",
            "Simanjuntak",
            "Hutabarat",
            "Ginting",
            "Sembiring",
            "Tarigan",
            "Sitepu",
            "Br. Karo",
            "Perangin-angin",
            "Damanik",
            "Purba",
            "Saputra",
            "Wibowo",
            "Prasetyo",
            "Santoso",
            "Hidayat",
            "Rambe",
            "Tanjung",
            "Chaniago",
            "Koto",
            "Piliang",
            "Barus",
            "Manik",
            "Sinulingga",
            "Ramadhan");

    /** Names that are whole as they are. */
    private static final List<String> WHOLE = List.of(
            "Sugiarto",
            "Paiman",
            "Ngatinem",
            "Legiman",
            "Suparno",
            "Wagiman",
            "Tukiyem",
            "Syahrial",
            "Nurlela",
            "Lim Hok Seng",
            "Tan Mei Lin",
            "Ng Swie Kiat",
            "Kasmawati",
            "T. Azwar",
            "Tengku Nazariah");

    private static final int ONE_IN = 6;

    private DemoNames() {}

    /** The name of whoever holds the post with this key. */
    public static String of(String key) {
        int seed = Math.floorMod(scattered(key), 1_000_003);
        if (seed % ONE_IN == 0) return WHOLE.get(seed / ONE_IN % WHOLE.size());
        return GIVEN.get(seed % GIVEN.size()) + " " + FAMILY.get(seed / GIVEN.size() % FAMILY.size());
    }

    /** Neighbouring keys differ in their last digit; their names should differ in everything. */
    private static int scattered(String key) {
        int hash = 17;
        for (int i = 0; i < key.length(); i++) hash = (hash ^ key.charAt(i)) * 16_777_619;
        return hash ^ (hash >>> 15);
    }
}
