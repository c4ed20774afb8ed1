package id.balai.musrenbang.calendar;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.PersonId;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.proposal.Transitions;
import id.balai.organisation.PostRole;
import id.balai.web.Format;
import id.balai.web.kit.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what in a stage, and when: told from what enforces it, the policy of identity, the table of transitions and
 * the dates of the year.
 */
public record StageRights(Stage stage, Ladder ladder, Instant now) {
    private static final Actor ANYBODY = new Actor(new PersonId(new UUID(0, 0)), "", List.of());

    /** Of every stage, in order. */
    public static List<StageRights> of(Cycle cycle, Instant now) {
        return cycle.stages().stream()
                .map(stage -> new StageRights(
                        stage, stage.level() == Level.SETWAN ? cycle.ladderOfPokir() : cycle.ladder(), now))
                .toList();
    }

    public String name() {
        return t(stage.labelKey());
    }

    /** "Lurah", "Verifikator perangkat daerah, Kepala perangkat daerah". */
    public String who() {
        Level level = stage.level();
        if (level != null) return roles(level.permission());
        List<String> who = new ArrayList<>();
        if (Policy.may(ANYBODY, Permission.PROPOSE, Place.CITY)) who.add(t("musrenbang.year.everybody"));
        who.add(t("musrenbang.year.onBehalf", roles(Permission.SERVE_AT_COUNTER)));
        return String.join("; ", who);
    }

    /** "Terima, Terima dengan perubahan, ...". */
    public String what() {
        Level level = stage.level();
        return level == null
                ? t("musrenbang.year.submits")
                : Transitions.verdicts(level, ladder).stream()
                        .map(verdict -> verdict(verdict, level))
                        .collect(Collectors.joining(", "));
    }

    private String verdict(Verdict verdict, Level level) {
        @Nullable Level below = ladder.below(level).orElse(null);
        return below == null ? t(verdict.labelKey()) : t(verdict.labelKey(), t(below.labelKey()));
    }

    public String opens() {
        return Format.dateTime(stage.opens());
    }

    public String closes() {
        return Format.dateTime(stage.closes());
    }

    public boolean open() {
        return stage.isOpen(now);
    }

    public boolean over() {
        return !now.isBefore(stage.closes());
    }

    public String state() {
        return t(open() ? "musrenbang.stage.open" : over() ? "musrenbang.year.over" : "musrenbang.year.notYet");
    }

    public Tone tone() {
        return open() ? Tone.OK : over() ? Tone.NEUTRAL : Tone.INFO;
    }

    private static String roles(Permission permission) {
        return Policy.rolesThatMay(permission).stream()
                .map(PostRole::name)
                .map(role -> t("ledger.role." + role.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
