package id.balai.budgeting.document;

import id.balai.budgeting.document.Paper.Section;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.database.CurrentCity;
import id.balai.kernel.AgencyCode;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.PostRole;
import id.balai.organisation.Posts;
import id.balai.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a document of a version, in Indonesian whoever asked for it; its words are those of the official forms. */
@Component
class Papers {
    private static final String LEDGER_KIND = "budgeting.version";

    private final SpendingForm spending;
    private final AccountForms accounts;
    private final Agencies agencies;
    private final Posts posts;
    private final Ledger ledger;
    private final BudgetVersions versions;

    Papers(
            SpendingForm spending,
            AccountForms accounts,
            Agencies agencies,
            Posts posts,
            Ledger ledger,
            BudgetVersions versions) {
        this.spending = spending;
        this.accounts = accounts;
        this.agencies = agencies;
        this.posts = posts;
        this.ledger = ledger;
        this.versions = versions;
    }

    /** @param agency its code; empty for a document of the city */
    Paper of(BudgetVersion version, BookKind kind, String agency) {
        return Text.speaking(Text.INDONESIAN, () -> paper(version, kind, agency));
    }

    private Paper paper(BudgetVersion version, BookKind kind, String agency) {
        String city = CurrentCity.get().name();
        List<LedgerEntry> entries = ledger.of(LEDGER_KIND, version.id());
        String base = "https://" + CurrentCity.get().hosts().getFirst();
        return new Paper(
                "%s %s %s %s"
                        .formatted(name(kind), agencyName(agency), version.name(), version.year())
                        .replaceAll("\\s+", " "),
                city,
                heading(version, kind, agency, city),
                form(kind, version),
                kind == BookKind.RKA_BELANJA || kind == BookKind.DPA,
                sections(version, kind, agency),
                signatures(kind, agency),
                kind == BookKind.RKA_BELANJA || kind == BookKind.RKA_PENDAPATAN || kind == BookKind.RKA_PEMBIAYAAN,
                base + version.path(),
                entries.isEmpty()
                        ? ""
                        : base + "/log/receipt/" + entries.getFirst().id().value(),
                entries.isEmpty()
                        ? ""
                        : String.valueOf(entries.getFirst().publicFields().get("sha256")));
    }

    private List<Section> sections(BudgetVersion version, BookKind kind, String agency) {
        return switch (kind) {
            case RINGKASAN, PENJABARAN_I -> accounts.summary(version, revised(version), AccountForms.depthOf(kind));
            case PENJABARAN_II -> accounts.detail(version, new AgencyCode(agency));
            case RKA_PENDAPATAN -> accounts.incomeOf(version, new AgencyCode(agency), "4");
            case RKA_PEMBIAYAAN -> accounts.incomeOf(version, new AgencyCode(agency), "6");
            case RKA_BELANJA -> spending.sections(version, revised(version), new AgencyCode(agency));
            case DPA -> {
                List<Section> sections =
                        new ArrayList<>(spending.sections(version, revised(version), new AgencyCode(agency)));
                sections.add(spending.months(version, new AgencyCode(agency)));
                yield sections;
            }
        };
    }

    /** The budget that held before a version that moves or revises it; null for any other. */
    private @Nullable BudgetVersion revised(BudgetVersion version) {
        return switch (version.stage()) {
            case PERGESERAN, RAPBD_PERUBAHAN, PERUBAHAN ->
                versions.of(version.year()).stream()
                        .filter(v -> v.stage().isBinding() && v.serial() < version.serial())
                        .reduce((a, b) -> b)
                        .orElse(null);
            default -> null;
        };
    }

    /** What it is called, in the words of the law. */
    static String name(BookKind kind) {
        return switch (kind) {
            case RINGKASAN -> "Ringkasan APBD";
            case PENJABARAN_I -> "Penjabaran APBD I";
            case PENJABARAN_II -> "Penjabaran APBD II";
            case RKA_BELANJA -> "RKA-Rincian Belanja";
            case RKA_PENDAPATAN -> "RKA-Pendapatan";
            case RKA_PEMBIAYAAN -> "RKA-Pembiayaan";
            case DPA -> "DPA";
        };
    }

    private static String form(BookKind kind, BudgetVersion version) {
        return switch (kind) {
            case RINGKASAN -> "LAMPIRAN I " + version.basis().toUpperCase(Locale.ROOT);
            case PENJABARAN_I -> "LAMPIRAN I PERATURAN WALI KOTA";
            case PENJABARAN_II -> "LAMPIRAN II PERATURAN WALI KOTA";
            case RKA_BELANJA -> "FORMULIR RKA-RINCIAN BELANJA SKPD";
            case RKA_PENDAPATAN -> "FORMULIR RKA-PENDAPATAN SKPD";
            case RKA_PEMBIAYAAN -> "FORMULIR RKA-PEMBIAYAAN SKPD";
            case DPA -> "FORMULIR DPA-RINCIAN BELANJA SKPD";
        };
    }

    private List<String> heading(BudgetVersion version, BookKind kind, String agency, String city) {
        String year = "Tahun Anggaran " + version.year() + " (" + version.name() + ")";
        return switch (kind) {
            case RINGKASAN -> List.of("RINGKASAN ANGGARAN PENDAPATAN DAN BELANJA DAERAH", "Pemerintah " + city, year);
            case PENJABARAN_I ->
                List.of(
                        "RINGKASAN PENJABARAN ANGGARAN PENDAPATAN DAN BELANJA DAERAH",
                        "menurut kelompok, jenis, objek, rincian objek, dan sub rincian objek",
                        "Pemerintah " + city,
                        year);
            case PENJABARAN_II ->
                List.of(
                        "PENJABARAN ANGGARAN PENDAPATAN DAN BELANJA DAERAH",
                        agency + " " + agencyName(agency),
                        "Pemerintah " + city,
                        year);
            case RKA_BELANJA, RKA_PENDAPATAN, RKA_PEMBIAYAAN ->
                List.of(
                        "RENCANA KERJA DAN ANGGARAN",
                        "SATUAN KERJA PERANGKAT DAERAH",
                        agency + " " + agencyName(agency),
                        "Pemerintah " + city,
                        year);
            case DPA ->
                List.of(
                        "DOKUMEN PELAKSANAAN ANGGARAN",
                        "SATUAN KERJA PERANGKAT DAERAH",
                        "Nomor DPA/A.1/" + agency + "/001/" + version.year(),
                        agencyName(agency) + ", Pemerintah " + city,
                        year);
        };
    }

    private List<String> signatures(BookKind kind, String agency) {
        return switch (kind) {
            case RINGKASAN, PENJABARAN_I, PENJABARAN_II -> List.of(title(PostRole.MAYOR, ""));
            case RKA_BELANJA, RKA_PENDAPATAN, RKA_PEMBIAYAAN -> List.of(title(PostRole.AGENCY_HEAD, agency));
            case DPA ->
                List.of(
                        "Mengesahkan, " + title(PostRole.PPKD, ""),
                        title(PostRole.AGENCY_HEAD, agency) + " selaku Pengguna Anggaran");
        };
    }

    private String title(PostRole role, String agency) {
        return posts.titleOf(role, null, agency.isEmpty() ? null : new AgencyCode(agency))
                .orElse(role == PostRole.AGENCY_HEAD ? "Kepala " + agencyName(agency) : "Wali Kota");
    }

    private String agencyName(String agency) {
        return agency.isEmpty()
                ? ""
                : agencies.find(new AgencyCode(agency)).map(Agency::name).orElse(agency);
    }
}
