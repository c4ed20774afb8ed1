package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.document.Rows;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.CsvWriter;
import id.balai.web.Format;
import id.balai.web.OpenDataSet;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists of proposals as files, in the manner of a list: page after page, so that a hundred thousand take no more memory than
 * few, and whoever reads slowly holds no connection of the database. A page goes on after the last row of the one before, so
 * that none stands twice.
 */
@Component
class ProposalFiles implements OpenDataSet {
    private static final int AT_ONCE = 2000;
    private static final int STATE = 4;
    private static final int LEVEL = 5;
    private static final int SUBMITTED = 11;
    private static final int SINCE = 12;

    private final ProposalList list;
    private final Cycles cycles;

    ProposalFiles(ProposalList list, Cycles cycles) {
        this.list = list;
        this.cycles = cycles;
    }

    @Override
    public String name() {
        return "usulan";
    }

    @Override
    public String titleKey() {
        return "musrenbang.data.title";
    }

    @Override
    public String aboutKey() {
        return "musrenbang.data.about";
    }

    /** The proposals of all years, newest year first. */
    @Override
    public void write(Writer out) throws IOException {
        Rows csv = new CsvWriter(out)::row;
        head(csv);
        for (var cycle : cycles.list()) rows(ProposalFilter.of(cycle.year()), row -> csv.row(coded(row)));
    }

    /** What a list shows, all pages of it, in codes: for programs. */
    void write(ProposalFilter filter, Rows out) throws IOException {
        head(out);
        rows(filter, row -> out.row(coded(row)));
    }

    /** The same for people who work with it: states and days as the page says them. */
    void writeInWords(ProposalFilter filter, Rows out) throws IOException {
        head(out);
        rows(filter, row -> out.row(inWords(row)));
    }

    private static void head(Rows out) throws IOException {
        out.row(
                "nomor",
                "judul",
                "kode_wilayah",
                "tempat",
                "keadaan",
                "tingkat",
                "kamus",
                "volume",
                "satuan",
                "biaya",
                "pendukung",
                "diajukan",
                "sejak",
                "janji");
    }

    private void rows(ProposalFilter filter, Each each) throws IOException {
        ProposalFilter rest = filter.fromTheTop();
        ProposalList.Slice slice;
        do {
            slice = list.page(rest, AT_ONCE);
            for (ProposalRow row : slice.rows()) each.write(row);
            if (slice.hasNext()) rest = rest.after(slice.rows().getLast().cursor(filter.order()));
        } while (slice.hasNext());
    }

    private static @Nullable Object[] coded(ProposalRow row) {
        return new @Nullable Object[] {
            row.number(),
            row.title(),
            row.region(),
            row.place(),
            row.standing().state(),
            row.standing().level(),
            row.kamus(),
            row.volume(),
            row.unit(),
            row.amount().amount(),
            row.supporters(),
            row.submitted(),
            row.since(),
            row.due()
        };
    }

    private static @Nullable Object[] inWords(ProposalRow row) {
        @Nullable Object[] cells = coded(row);
        cells[STATE] = Standings.words(row.standing());
        cells[LEVEL] = row.level().map(level -> t(level.labelKey())).orElse(null);
        cells[SUBMITTED] = Format.dayOf(row.submitted());
        cells[SINCE] = Format.dayOf(row.since());
        return cells;
    }

    private interface Each {
        void write(ProposalRow row) throws IOException;
    }
}
