package id.balai.budgeting.version;

import static id.balai.web.Text.t;

import id.balai.budgeting.version.ComparePage.Author;
import id.balai.document.Rows;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every difference of two versions as a table for a spreadsheet, in the order of the page, and what it adds up to. */
@Component
class CompareTable {
    private static final int AT_ONCE = 1_000;

    private final Comparison comparison;
    private final LineAuthors authors;
    private final SumNames names;

    CompareTable(Comparison comparison, LineAuthors authors, SumNames names) {
        this.comparison = comparison;
        this.authors = authors;
        this.names = names;
    }

    void write(Compared compared, Rows out) throws IOException {
        switch (compared.level()) {
            case BARIS -> lines(compared, out);
            case PENDAPATAN -> income(compared, out);
            case SKPD, SUB -> sums(compared, out);
        }
    }

    private void sums(Compared compared, Rows out) throws IOException {
        out.row(
                "skpd",
                "nama_skpd",
                "sub_kegiatan",
                "nama_sub_kegiatan",
                "apa",
                before(compared),
                after(compared),
                "selisih");
        Map<String, String> agencies = new HashMap<>();
        Comparison.Level level =
                compared.level() == Compared.Level.SKPD ? Comparison.Level.AGENCY : Comparison.Level.SUB_KEGIATAN;
        for (Change change : comparison.by(level, compared.scope())) {
            if (!change.isDifferent()) continue;
            out.row(
                    change.agency(),
                    agencies.computeIfAbsent(change.agency(), names::agency),
                    change.code(),
                    change.name(),
                    kind(change),
                    amount(change.before()),
                    amount(change.after()),
                    change.difference().amount());
        }
    }

    private void lines(Compared compared, Rows out) throws IOException {
        out.row(
                "skpd",
                "nama_skpd",
                "sub_kegiatan",
                "baris",
                "uraian",
                "apa",
                "yang_berubah",
                before(compared),
                after(compared),
                "selisih",
                "diubah_oleh",
                "diubah_pada",
                "catatan");
        Map<String, String> agencies = new HashMap<>();
        Comparison.After after = null;
        List<Change> some;
        do {
            some = comparison.lines(compared.scope(), after, AT_ONCE);
            Map<UUID, Author> known = authors.of(LineAuthors.linesOf(some), compared.from(), compared.to());
            for (Change change : some) {
                Author author = known.get(change.line());
                out.row(
                        change.agency(),
                        agencies.computeIfAbsent(change.agency(), names::agency),
                        change.code(),
                        change.line(),
                        change.name(),
                        kind(change),
                        String.join(" ", change.details()),
                        amount(change.before()),
                        amount(change.after()),
                        change.difference().amount(),
                        author == null ? null : author.who(),
                        author == null ? null : Format.iso(author.at()),
                        author == null ? null : author.entry());
            }
            if (!some.isEmpty()) after = end(some.getLast());
        } while (some.size() == AT_ONCE);
    }

    private void income(Compared compared, Rows out) throws IOException {
        out.row("rekening", "nama", "apa", before(compared), after(compared), "selisih");
        for (Change change :
                comparison.income(compared.from().id(), compared.to().id())) {
            if (!change.isDifferent()) continue;
            out.row(
                    change.code(),
                    change.name(),
                    kind(change),
                    amount(change.before()),
                    amount(change.after()),
                    change.difference().amount());
        }
    }

    /** Where the page after this row begins. */
    static Comparison.After end(Change last) {
        UUID line = Objects.requireNonNull(last.line());
        return new Comparison.After(last.difference().amount().abs(), line);
    }

    private static String kind(Change change) {
        return t("budgeting.compare.kind." + change.kind());
    }

    private static String before(Compared compared) {
        return Compared.word(compared.from(), compared.to()).replace('/', '-');
    }

    private static String after(Compared compared) {
        String word = compared.to().code();
        return word.equals(before(compared)) ? word + "-ke" : word;
    }

    private static @Nullable BigDecimal amount(@Nullable Rupiah amount) {
        return amount == null ? null : amount.amount();
    }
}
