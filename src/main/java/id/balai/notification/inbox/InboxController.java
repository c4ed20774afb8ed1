package id.balai.notification.inbox;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.notification.inbox.Notes.Place;
import id.balai.web.NotFound;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /akun/kabar}: what somebody was told. */
@Requires(Permission.OWN_ACCOUNT)
@Controller
class InboxController {
    static final String PATH = "/akun/kabar";
    private static final int PAGE = 20;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Notes notes;

    InboxController(Notes notes) {
        this.notes = notes;
    }

    @GetMapping(PATH)
    String show(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean baru,
            @RequestParam(required = false) @Nullable String sesudah,
            Model model) {
        List<Note> found = notes.page(actor.person(), baru, place(sesudah), PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("page", new InboxPage(more ? found.subList(0, PAGE) : found, baru, sesudah != null, more));
        return "notification/inbox/page";
    }

    /** Leads to what the news is about; whoever goes there has read it. */
    @GetMapping(PATH + "/{id}")
    String open(Actor actor, @PathVariable UUID id) {
        Note note = notes.find(actor.person(), id).orElseThrow(NotFound::new);
        notes.mark(actor.person(), id, true);
        return "redirect:" + note.path();
    }

    @PostMapping(PATH + "/{id}")
    String mark(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "true") boolean terbaca) {
        Note note = notes.find(actor.person(), id).orElseThrow(NotFound::new);
        notes.mark(actor.person(), note.id(), terbaca);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/terbaca")
    String markAll(Actor actor) {
        notes.markAllRead(actor.person());
        return "redirect:" + PATH;
    }

    /** What makes no sense is the beginning. */
    private static @Nullable Place place(@Nullable String written) {
        if (written == null) return null;
        String[] parts = written.split("_");
        try {
            if (parts.length != 2) return null;
            Instant at = Instant.parse(parts[0]);
            // An Instant reaches further than any date of the database.
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LAST)) return null;
            return new Place(at, UUID.fromString(parts[1]));
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }
}
