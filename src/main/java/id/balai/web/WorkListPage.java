package id.balai.web;

import gg.jte.Content;
import id.balai.web.kit.Icon;
import id.balai.web.kit.Promise;
import id.balai.web.kit.RailEntry;
import id.balai.web.kit.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one work list.
 *
 * @param today the day by which late and due are told
 * @param applications those that have something, with how many, in the order of the band
 * @param application the one chosen, or empty for all
 * @param groups late first, then today, this week, later; empty groups are left out
 * @param opened number of the thing in the panel, or empty
 * @param panel the decision panel of the opened thing
 */
public record WorkListPage(
        LocalDate today,
        List<Tally> applications,
        String application,
        List<Group> groups,
        String opened,
        Optional<Content> panel) {

    /** How much waits in an application. */
    public record Tally(String application, String icon, int waiting) {}

    /** Things equally urgent. */
    public record Group(Urgency urgency, List<WorkItem> items) {}

    /** The rail beside the list: all, then each application that has something. */
    public List<RailEntry> rail() {
        List<RailEntry> rail = new ArrayList<>();
        rail.add(new RailEntry("/kerja", Text.t("web.work.all"), Icon.FOLDER, waiting(), application.isEmpty()));
        for (Tally tally : applications) {
            rail.add(new RailEntry(
                    "/kerja?aplikasi=" + tally.application,
                    Text.t(tally.application),
                    Icon.valueOf(tally.icon),
                    tally.waiting,
                    tally.application.equals(application)));
        }
        return rail;
    }

    /** "Terlambat 1 hari kerja", "16.00", "2 hari": how far the due date is, as the list says it. */
    public String dueWords(WorkItem item, Urgency urgency) {
        if (urgency == Urgency.LATE) return Promise.late(item.workingDaysLate());
        Instant due = item.due().orElseThrow();
        long days = ChronoUnit.DAYS.between(today, Format.dayOf(due));
        return days == 0 ? Format.time(due) : Text.t("web.work.dueIn", Format.number(days));
    }

    /** "Jumat, 20 November", with the year when it is another one. */
    public String dueDay(WorkItem item) {
        LocalDate day = Format.dayOf(item.due().orElseThrow());
        return day.getYear() == today.getYear() ? Format.weekday(day) : Format.date(day);
    }

    public int waiting() {
        return applications.stream().mapToInt(Tally::waiting).sum();
    }

    public int waiting(Urgency urgency) {
        return groups.stream()
                .filter(group -> group.urgency == urgency)
                .mapToInt(group -> group.items.size())
                .sum();
    }

    /** The address that opens the thing in the panel and keeps the chosen application. */
    public String open(WorkItem item) {
        return "/kerja?" + (application.isEmpty() ? "" : "aplikasi=" + application + "&") + "buka=" + item.number()
                + "#panel";
    }

    /** How near the promised date is. */
    public enum Urgency {
        LATE,
        TODAY,
        WEEK,
        LATER;

        /** Message key of the group's name. */
        public String key() {
            return "web.work." + name().toLowerCase(Locale.ROOT);
        }

        /** Message key of how many. */
        public String countKey() {
            return key() + ".count";
        }

        public Tone tone() {
            return switch (this) {
                case LATE -> Tone.LATE;
                case TODAY -> Tone.DUE;
                case WEEK, LATER -> Tone.NEUTRAL;
            };
        }

        /** The colour of its words, or null. */
        public @Nullable String css() {
            return switch (this) {
                case LATE -> "no";
                case TODAY -> "w8";
                case WEEK, LATER -> null;
            };
        }
    }
}
