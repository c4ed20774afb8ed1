package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.ProposalFilter.Order;
import id.balai.organisation.Region;
import id.balai.web.Format;
import id.balai.web.SharedPages;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Column;
import id.balai.web.kit.HexMap;
import id.balai.web.kit.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code /musrenbang}. */
public record ProposalListPage(
        Cycle cycle,
        List<FiscalYear> years,
        ProposalFilter filter,
        ProposalList.Slice slice,
        SharedPages.Shared<HexMap> beside,
        List<KamusEntry> kamus,
        List<Region> kecamatan,
        String placeName,
        Instant now) {
    static final String PATH = "/musrenbang";

    public List<ProposalRow> rows() {
        return slice.rows();
    }

    public HexMap map() {
        return beside.page();
    }

    public boolean open() {
        return cycle.takesProposals(now);
    }

    public String words(ProposalRow row) {
        return Standings.words(row.standing());
    }

    public Tone tone(ProposalRow row) {
        return Standings.tone(row.standing());
    }

    public @Nullable String next() {
        return slice.hasNext() && !rows().isEmpty()
                ? filter.after(rows().getLast().cursor(filter.order())).address(PATH)
                : null;
    }

    public @Nullable String previous() {
        return slice.hasPrevious() && !rows().isEmpty()
                ? filter.before(rows().getFirst().cursor(filter.order())).address(PATH)
                : null;
    }

    public String csv() {
        return filter.fromTheTop().address("/musrenbang/usulan.csv");
    }

    public String xlsx() {
        return filter.fromTheTop().address("/musrenbang/usulan.xlsx");
    }

    public List<Column> columns() {
        Column amount = Column.number(t("musrenbang.column.amount"));
        Column title = Column.text(t("musrenbang.column.proposal"));
        return List.of(
                filter.order() == Order.NEWEST
                        ? title
                        : title.sortedBy(filter.ordered(Order.NEWEST).address(PATH)),
                Column.text(t("musrenbang.column.place")).folding(),
                Column.text(t("musrenbang.column.state")).folding(),
                Column.number(t("musrenbang.column.support")).folding(),
                filter.order() == Order.AMOUNT
                        ? amount.descending()
                        : amount.sortedBy(filter.ordered(Order.AMOUNT).address(PATH)));
    }

    public List<Choice> places() {
        return Stream.concat(Stream.of(Choice.of("", t("musrenbang.filter.everywhere"))), placesBelow())
                .toList();
    }

    public List<Choice> states() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", t("musrenbang.filter.anyState"))));
        for (State state : State.values()) choices.add(Choice.of(state.name(), t(state.labelKey())));
        return choices;
    }

    public List<Choice> entries() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", t("musrenbang.filter.anyKamus"))));
        kamus.forEach(entry -> choices.add(Choice.of(entry.code(), entry.name())));
        return choices;
    }

    public List<Choice> yearChoices() {
        return years.stream().map(y -> Choice.of(y.toString(), y.toString())).toList();
    }

    /** The stages of the year with their dates, the open ones marked. */
    public List<StageRow> stages() {
        return cycle.stages().stream().map(this::stage).toList();
    }

    private StageRow stage(Stage stage) {
        boolean open = stage.isOpen(now);
        String dates = now.isBefore(stage.opens())
                ? t("musrenbang.stage.opens", Format.date(Format.dayOf(stage.opens())))
                : open
                        ? t(
                                "musrenbang.stage.until",
                                Format.date(Format.dayOf(stage.closes().minusSeconds(1))))
                        : t(
                                "musrenbang.stage.closed",
                                Format.date(Format.dayOf(stage.closes().minusSeconds(1))));
        return new StageRow(t(stage.labelKey()), dates, open);
    }

    /** Where ways to divide the ceiling are compared; null while no kecamatan is chosen. */
    public @Nullable String comparison() {
        RegionCode place = filter.place();
        return place == null || place.depth() != 2
                ? null
                : PATH + "/" + filter.year() + "/kecamatan/" + place.value() + "/banding";
    }

    private Stream<Choice> placesBelow() {
        @Nullable RegionCode place = filter.place();
        Stream<Choice> all = kecamatan.stream().map(r -> Choice.of(r.code().value(), r.name()));
        return place != null && place.depth() > 2
                ? Stream.concat(Stream.of(Choice.of(place.value(), placeName)), all)
                : all;
    }

    /** One line of the calendar. */
    public record StageRow(String name, String dates, boolean open) {}
}
