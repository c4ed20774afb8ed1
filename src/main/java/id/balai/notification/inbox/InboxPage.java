package id.balai.notification.inbox;

import static id.balai.web.Text.t;

import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Link;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of somebody's inbox.
 *
 * @param unreadOnly whether what was read is left out
 * @param later whether this is not the first page
 */
public record InboxPage(List<Note> notes, boolean unreadOnly, boolean later, boolean more) {
    public InboxPage {
        notes = List.copyOf(notes);
    }

    public List<Link> tabs() {
        return List.of(
                Link.tab(InboxController.PATH, t("notification.inbox.tab.all"), !unreadOnly),
                Link.tab(InboxController.PATH + "?baru=true", t("notification.inbox.tab.unread"), unreadOnly));
    }

    /** "5 Jan". */
    public String day(Note note) {
        return DateTimeFormatter.ofPattern("d MMM", Text.locale())
                .format(note.at().atZone(Format.ZONE));
    }

    public boolean hasUnread() {
        return notes.stream().anyMatch(note -> !note.read());
    }

    /** The address of the page before; everybody's first, since older pages are reached one by one. */
    public @Nullable String previous() {
        return later ? address() : null;
    }

    public @Nullable String next() {
        if (!more) return null;
        Note last = notes.getLast();
        return address() + (unreadOnly ? "&" : "?") + "sesudah=" + last.at() + "_" + last.id();
    }

    private String address() {
        return InboxController.PATH + (unreadOnly ? "?baru=true" : "");
    }
}
