package id.balai.notification.inbox;

import id.balai.web.Inbox;
import id.balai.web.Viewer;
import org.springframework.stereotype.Component;

/** The number at the bell. */
@Component
class UnreadNotes implements Inbox {
    private final Notes notes;

    UnreadNotes(Notes notes) {
        this.notes = notes;
    }

    @Override
    public int unread(Viewer viewer) {
        return notes.unread(viewer.person(), MOST + 1);
    }
}
