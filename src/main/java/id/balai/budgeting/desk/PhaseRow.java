package id.balai.budgeting.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.calendar.StageTable;
import id.balai.budgeting.calendar.Window;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.identity.Policy;
import id.balai.web.Format;
import id.balai.web.kit.Tone;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A stage of the year as pages show it.
 *
 * @param window its days, or null where none were fixed
 * @param usual the days that the law and practice give it
 * @param documents what was frozen in it, in order
 */
public record PhaseRow(Phase phase, @Nullable Window window, Window usual, State state, List<BudgetVersion> documents) {
    /** How a stage stands today. */
    public enum State {
        UNFIXED(Tone.NEUTRAL),
        COMING(Tone.INFO),
        OPEN(Tone.OK),
        OVER(Tone.NEUTRAL);

        private final Tone tone;

        State(Tone tone) {
            this.tone = tone;
        }
    }

    /** The stages of a year in their order. */
    static List<PhaseRow> of(Schedules.OfYear stages, List<BudgetVersion> versions) {
        return Arrays.stream(Phase.values())
                .map(phase -> of(phase, stages, versions))
                .toList();
    }

    private static PhaseRow of(Phase phase, Schedules.OfYear stages, List<BudgetVersion> versions) {
        return new PhaseRow(
                phase,
                stages.windows().get(phase),
                phase.usual(stages.year()),
                state(phase, stages),
                versions.stream().filter(v -> home(v.stage()) == phase).toList());
    }

    private static State state(Phase phase, Schedules.OfYear stages) {
        if (stages.isOpen(phase)) return State.OPEN;
        Window window = stages.windows().get(phase);
        boolean passed = stages.adopted() && phase.leadsToAdoption();
        if (window == null) return passed ? State.OVER : State.UNFIXED;
        return !passed && window.opens().isAfter(stages.today()) ? State.COMING : State.OVER;
    }

    /** Where a document is told of: the last stage that leads to it. */
    private static Phase home(BudgetStage document) {
        return document == BudgetStage.DPA ? Phase.DPA : document.phases().getLast();
    }

    public String label() {
        return phase.label();
    }

    public String about() {
        return t("budgeting.stage." + phase.name() + ".about");
    }

    public Tone tone() {
        return state.tone;
    }

    public String word() {
        return t("budgeting.stage.state." + state.name());
    }

    /** "12 Agu – 28 Nov 2026"; where nothing was fixed, what is usual. */
    public String days() {
        Window shown = window == null ? usual : window;
        String days = t("budgeting.stage.days", Format.day(shown.opens()), Format.day(shown.closes()));
        return window == null ? t("budgeting.stage.usual", days) : days;
    }

    /** "Pagu: Bapperida, TAPD", one a matter. */
    public List<String> rights() {
        return StageTable.of(phase).stream()
                .sorted()
                .map(matter -> t("budgeting.matter." + matter.name()) + ": " + who(matter))
                .toList();
    }

    private static String who(Matter matter) {
        return Policy.rolesThatMay(matter.permission()).stream()
                .map(role -> t("budgeting.role." + role.name()))
                .collect(Collectors.joining(", "));
    }

    /** What comes out of it: "RAPBD, Persetujuan bersama". */
    public String products() {
        return BudgetStage.of(phase).stream().map(BudgetStage::label).collect(Collectors.joining(", "));
    }
}
