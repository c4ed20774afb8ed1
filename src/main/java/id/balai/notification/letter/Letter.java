package id.balai.notification.letter;

import static id.balai.web.Text.t;

import id.balai.database.CurrentCity;
import id.balai.notification.Topic;
import id.balai.notification.inbox.Note;
import id.balai.web.Format;
import java.util.List;

/**
 * News as plain text, in the language of the thread. The subject names no person: it is shown on locked phones.
 *
 * @param notes oldest first
 * @param more whether there are more in the inbox
 */
record Letter(Topic topic, List<Note> notes, boolean more, String site, String wayOut) {
    String subject() {
        return notes.size() == 1
                ? notes.getFirst().headline().text()
                : t(
                        "notification.letter.many",
                        Format.number(notes.size()),
                        CurrentCity.get().name());
    }

    String body() {
        StringBuilder body = new StringBuilder();
        for (Note note : notes) {
            body.append(note.headline().text()).append('\n');
            body.append(Format.dateTime(note.at())).append('\n');
            body.append(note.sentence().text()).append('\n');
            body.append(site).append(note.path()).append("\n\n");
        }
        if (more)
            body.append(t("notification.letter.more", site + "/akun/kabar")).append("\n\n");
        body.append("-- \n")
                .append(t("notification.letter.why", CurrentCity.get().name(), t(topic.labelKey())));
        body.append('\n').append(t("notification.letter.choices", site + "/akun/kabar/pilihan"));
        body.append('\n').append(t("notification.letter.stop", wayOut)).append('\n');
        return body.toString();
    }
}
