package id.balai.budgeting.realisation;

import id.balai.budgeting.intake.Intake;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.Heading;
import id.balai.budgeting.sheet.SheetRow;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.FiscalYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Monthly figures of a year as a table: skpd, sub_kegiatan, rekening, bulan, realisasi. A row says what was spent (5),
 * taken in (4) or financed (6) in that month alone; the same month again replaces what it said before. Spending has to
 * stand in the budget that holds, income under an account of the chart (Permendagri 77/2020).
 */
final class RealisationTable implements OfficialTable {
    private static final String SKPD = "skpd";
    private static final String SUB = "sub_kegiatan";
    private static final String ACCOUNT = "rekening";
    private static final String MONTH = "bulan";
    private static final String AMOUNT = "realisasi";
    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("1000000000000000");

    private final FiscalYear year;
    private final Optional<BudgetVersion> holding;
    private final LocalDate today;
    private final JdbcClient jdbc;
    private final Rows rows;

    RealisationTable(FiscalYear year, Optional<BudgetVersion> holding, LocalDate today, JdbcClient jdbc, Rows rows) {
        this.year = year;
        this.holding = holding;
        this.today = today;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "realisation";
    }

    @Override
    public List<Heading> headings() {
        return List.of(
                Heading.needed(SKPD),
                Heading.needed(SUB),
                Heading.needed(ACCOUNT),
                Heading.needed(MONTH),
                Heading.needed(AMOUNT));
    }

    @Override
    public Intake open() {
        return new Taking(planned(), accounts(), known());
    }

    /** What the budget that holds spends: agency, sub kegiatan and account of each line. */
    private Set<String> planned() {
        return holding.map(version -> new HashSet<>(jdbc.sql("""
                        SELECT DISTINCT agency || ' ' || sub_kegiatan || ' ' || account AS part
                        FROM budgeting_version_line WHERE version = ?""")
                        .param(version.id())
                        .query((row, n) -> row.getString("part"))
                        .list()))
                .orElseGet(HashSet::new);
    }

    private Set<String> accounts() {
        return new HashSet<>(jdbc.sql("SELECT code FROM budgeting_account WHERE code ~ '^[46]' AND length(code) = 17")
                .query(String.class)
                .list());
    }

    private Map<Key, BigDecimal> known() {
        Map<Key, BigDecimal> known = new HashMap<>();
        jdbc.sql("SELECT agency, sub_kegiatan, account, month, amount FROM budgeting_realisation WHERE year = ?")
                .param(year.value())
                .query(row -> {
                    known.put(
                            new Key(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                            row.getBigDecimal(5));
                });
        return known;
    }

    private record Key(String agency, String sub, String account, int month) {}

    private record Figure(Key key, BigDecimal amount) {}

    private final class Taking implements Intake {
        private final Set<String> planned;
        private final Set<String> accounts;
        private final Map<Key, BigDecimal> known;
        private final Set<Key> seen = new HashSet<>();
        private final List<Figure> figures = new ArrayList<>();

        Taking(Set<String> planned, Set<String> accounts, Map<Key, BigDecimal> known) {
            this.planned = planned;
            this.accounts = accounts;
            this.known = known;
        }

        @Override
        public Verdict take(SheetRow row) {
            Key key = key(row);
            BigDecimal amount = amount(row);
            if (!seen.add(key)) throw new CellRefused("", "Rekening dan bulan ini sudah ada di baris lain berkas ini.");
            BigDecimal before = known.get(key);
            if (before != null && before.compareTo(amount) == 0) return Verdict.UNCHANGED;
            figures.add(new Figure(key, amount));
            return before == null ? Verdict.ADDED : Verdict.CHANGED;
        }

        private Key key(SheetRow row) {
            String agency = row.required(SKPD);
            String sub = row.text(SUB);
            String account = row.required(ACCOUNT);
            if (account.startsWith("5")) {
                if (!planned.contains(agency + " " + sub + " " + account)) {
                    throw new CellRefused(
                            ACCOUNT,
                            "Belanja ini tidak ada dalam anggaran yang berlaku: %s, %s, %s."
                                    .formatted(agency, sub, account));
                }
            } else {
                if (!accounts.contains(account)) {
                    throw new CellRefused(ACCOUNT, "Bukan rekening tingkat terakhir yang dikenal: " + account + ".");
                }
                if (!sub.isEmpty()) throw new CellRefused(SUB, "Kosongkan: pendapatan tidak punya sub kegiatan.");
            }
            return new Key(agency, sub, account, month(row));
        }

        private int month(SheetRow row) {
            int month = row.number(MONTH)
                    .filter(n -> n.stripTrailingZeros().scale() <= 0)
                    .map(BigDecimal::intValue)
                    .orElse(0);
            if (month < 1 || month > 12) throw new CellRefused(MONTH, "Tulis bulan sebagai angka 1 sampai 12.");
            if (YearMonth.of(year.value(), month).isAfter(YearMonth.from(today))) {
                throw new CellRefused(MONTH, "Bulan ini belum tiba.");
            }
            return month;
        }

        private BigDecimal amount(SheetRow row) {
            BigDecimal amount =
                    row.number(AMOUNT).orElseThrow(() -> new CellRefused(AMOUNT, "Tulis angka; 0 bila tidak ada."));
            if (amount.signum() < 0)
                throw new CellRefused(AMOUNT, "Tidak boleh kurang dari nol. Tulis jumlah bulan itu setelah koreksi.");
            if (amount.stripTrailingZeros().scale() > DECIMALS || amount.compareTo(MOST) >= 0) {
                throw new CellRefused(AMOUNT, "Tulis rupiah dengan paling banyak dua angka di belakang koma.");
            }
            return amount.setScale(DECIMALS);
        }

        @Override
        public Optional<String> wanting() {
            return planned.isEmpty()
                    ? Optional.of("Belum ada APBD %s yang ditetapkan, jadi belum ada yang dapat dibandingkan."
                            .formatted(year))
                    : Optional.empty();
        }

        @Override
        public void save(@Nullable String sha256) {
            rows.merge(
                    "year smallint, month smallint, agency text, sub text, account text, amount numeric(20,2)",
                    figures,
                    f -> new @Nullable Object[] {
                        year.value(), f.key.month, f.key.agency, f.key.sub, f.key.account, f.amount
                    },
                    """
                    INSERT INTO budgeting_realisation (year, month, agency, sub_kegiatan, account, amount)
                    SELECT year, month, agency, sub, account, amount FROM incoming
                    ON CONFLICT (year, agency, sub_kegiatan, account, month) DO UPDATE SET amount = excluded.amount""");
            Objects.requireNonNull(sha256);
        }
    }
}
