package id.balai.musrenbang.proposal;

import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.CsvWriter;
import id.balai.web.OpenDataSet;
import java.io.IOException;
import java.io.Writer;
import org.springframework.stereotype.Component;

/** Proposals as CSV, in the manner of a list: page after page, so that a hundred thousand take no more memory than few. */
@Component
class ProposalCsv implements OpenDataSet {
    private static final int AT_ONCE = 2000;

    private final ProposalList list;
    private final Cycles cycles;

    ProposalCsv(ProposalList list, Cycles cycles) {
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
        CsvWriter csv = new CsvWriter(out);
        head(csv);
        for (var cycle : cycles.list()) rows(ProposalFilter.of(cycle.year()), csv);
    }

    /** What a list shows, all pages of it. */
    void write(ProposalFilter filter, CsvWriter csv) throws IOException {
        head(csv);
        rows(filter, csv);
    }

    private static void head(CsvWriter csv) throws IOException {
        csv.row(
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

    private void rows(ProposalFilter filter, CsvWriter csv) throws IOException {
        ProposalFilter rest = new ProposalFilter(
                filter.year(),
                filter.words(),
                filter.place(),
                filter.state(),
                filter.kamus(),
                filter.order(),
                null,
                null);
        ProposalList.Slice slice;
        do {
            slice = list.page(rest, AT_ONCE);
            for (ProposalRow row : slice.rows()) write(row, csv);
            if (slice.hasNext()) rest = rest.after(slice.rows().getLast().cursor(filter.order()));
        } while (slice.hasNext());
    }

    private static void write(ProposalRow row, CsvWriter csv) throws IOException {
        csv.row(
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
                row.due());
    }
}
