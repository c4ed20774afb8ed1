package id.balai.musrenbang.pokir;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.proposal.Standings;
import id.balai.musrenbang.proposal.State;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Column;
import id.balai.web.kit.Link;
import id.balai.web.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/pokir}.
 *
 * @param stage when pokir are taken; null when the year takes none
 * @param chosen the code of the electoral district it is narrowed to, or null
 * @param begun whether the list was walked into
 */
public record PokirListPage(
        FiscalYear year,
        @Nullable Stage stage,
        List<Dapil> dapil,
        @Nullable String chosen,
        @Nullable State state,
        List<PokirRow> rows,
        boolean more,
        boolean begun) {
    private static final String PATH = "/musrenbang/pokir";

    public boolean isNarrowed() {
        return chosen != null || state != null;
    }

    public String words(PokirRow row) {
        return Standings.words(row.standing());
    }

    public Tone tone(PokirRow row) {
        return Standings.tone(row.standing());
    }

    public List<Choice> dapilChoices() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", t("pokir.filter.dapil.all"))));
        dapil.forEach(d -> choices.add(Choice.of(d.code(), d.name())));
        return choices;
    }

    public List<Choice> states() {
        List<Choice> choices = new ArrayList<>(List.of(Choice.of("", t("pokir.filter.state.all"))));
        for (State each : State.values()) choices.add(Choice.of(each.name(), t(each.labelKey())));
        return choices;
    }

    public List<Column> columns() {
        return List.of(
                Column.text(t("pokir.column.pokir")),
                Column.text(t("pokir.column.member")).folding(),
                Column.text(t("pokir.column.state")).folding(),
                Column.number(t("pokir.column.amount")));
    }

    public String address(String path) {
        return path + "?tahun=" + year + (chosen == null ? "" : "&dapil=" + chosen)
                + (state == null ? "" : "&keadaan=" + state);
    }

    public String csv() {
        return address(PATH + ".csv");
    }

    public @Nullable String next() {
        return more ? address(PATH) + "&sesudah=" + rows.getLast().number().serial() : null;
    }

    public @Nullable String start() {
        return begun ? address(PATH) : null;
    }

    public List<Link> breadcrumb() {
        return List.of(Link.to("/musrenbang?tahun=" + year, t("rkpd.crumb", year.toString())));
    }
}
