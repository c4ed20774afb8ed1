package id.balai.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        return "/kerja?" + (application.isEmpty() ? "" : "aplikasi=" + application + "&") + "buka=" + item.number() + "#putusan";
    }

    /** How near the promised date is. */
    public enum Urgency {
        LATE,
        TODAY,
        WEEK,
        LATER;

        /** Message key of the group's name. */
        public String key() {
            return "web.work." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
