package id.balai.web.kit;

import id.balai.web.Format;
import id.balai.web.Text;
import java.time.LocalDate;
import java.time.LocalTime;

/** The ticket with the promised date. A clock is always shown as a date, never as a number of hours. */
public sealed interface Promise {
    /**
     * Promised and not yet due.
     *
     * @param verb what will have happened by then: "Dijawab", "Diputuskan"
     */
    record Promised(String verb, LocalDate by) implements Promise {}

    /** Due today, at a time. */
    record DueToday(LocalTime until, LocalDate by) implements Promise {}

    /** The clock is stopped and waits for somebody: "perbaikan Anda". */
    record Paused(String waitingFor, int workingDaysLeft) implements Promise {}

    /**
     * Broken, and now in the hands of a post that is named.
     *
     * @param workingDays since the promised day; 0 while the first one is not over
     */
    record Late(int workingDays, String holder, LocalDate by) implements Promise {}

    /** Kept, so many days before the date (0: on the day). */
    record Kept(String verb, int daysEarly, LocalDate on) implements Promise {}

    /** "Terlambat 2 hari kerja": how late something is, said the same way everywhere. */
    static String late(int workingDays) {
        return workingDays == 0
                ? Text.t("kit.promise.late.short")
                : Text.t("kit.promise.late", Format.number(workingDays));
    }

    default String css() {
        return switch (this) {
            case Promised p -> "";
            case DueToday d -> "due";
            case Paused p -> "stop";
            case Late l -> "late";
            case Kept k -> "kept";
        };
    }

    default Icon icon() {
        return switch (this) {
            case Promised p -> Icon.SHIELD;
            case DueToday d -> Icon.CLOCK;
            case Paused p -> Icon.PAUSE;
            case Late l -> Icon.CROSS;
            case Kept k -> Icon.CHECK;
        };
    }

    /** The small line above. */
    default String says() {
        return switch (this) {
            case Promised p -> Text.t("kit.promise.by", p.verb());
            case DueToday d -> Text.t("kit.promise.today", Format.time(d.until()));
            case Paused p -> Text.t("kit.promise.paused", p.waitingFor());
            case Late l -> Text.t("kit.promise.late.with", late(l.workingDays()), l.holder());
            case Kept k when k.daysEarly() > 0 -> Text.t("kit.promise.early", k.verb(), Format.number(k.daysEarly()));
            case Kept k -> Text.t("kit.promise.kept", k.verb());
        };
    }

    /** The big line: the date, or the days that are left while the clock stands. */
    default String headline() {
        return switch (this) {
            case Promised p -> Format.date(p.by());
            case DueToday d -> Format.date(d.by());
            case Paused p -> Text.t("kit.promise.left", Format.number(p.workingDaysLeft()));
            case Late l -> Format.date(l.by());
            case Kept k -> Format.date(k.on());
        };
    }
}
