package id.balai.budgeting.verification;

import static id.balai.web.Text.t;

import gg.jte.Content;
import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.calendar.Window;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.organisation.HeldPost;
import id.balai.web.Frame;
import id.balai.web.Pages;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes of the TAPD that wait for an agency's answer. */
@Component
class NoteWork implements WorkSource {
    private static final int MOST = 200;
    private static final int TAIL = 6;

    private final Verifications verifications;
    private final Schedules schedules;
    private final Pages pages;

    NoteWork(Verifications verifications, Schedules schedules, Pages pages) {
        this.verifications = verifications;
        this.schedules = schedules;
        this.pages = pages;
    }

    @Override
    public String application() {
        return "budgeting.title";
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer, int limit) {
        Actor actor = Actor.of(viewer);
        if (!Policy.maySomewhere(actor, Permission.WRITE_RKA)) return List.of();
        List<AgencyCode> agencies = actor.posts().stream()
                .map(HeldPost::agency)
                .flatMap(Optional::stream)
                .filter(agency -> Policy.may(actor, Permission.WRITE_RKA, Place.of(agency)))
                .distinct()
                .toList();
        List<WorkItem> items = new ArrayList<>();
        for (FiscalYear year : schedules.openYears(Matter.REVIEW)) {
            Optional<Instant> due = schedules.of(year).find(Phase.VERIFIKASI).map(NoteWork::end);
            for (AgencyCode agency : agencies) {
                verifications.unanswered(year, agency, limit).forEach(note -> items.add(item(year, agency, note, due)));
            }
        }
        return items.stream().limit(limit).toList();
    }

    @Override
    public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        return waitingFor(viewer, MOST).stream()
                .filter(item -> item.number().equals(number))
                .findFirst()
                .map(item -> pages.content("budgeting/pricedesk/panel", Map.of("item", item)));
    }

    private static Instant end(Window window) {
        return window.closes()
                .atTime(LocalTime.MAX)
                .atZone(MovableClock.JAKARTA)
                .toInstant();
    }

    private WorkItem item(FiscalYear year, AgencyCode agency, Note note, Optional<Instant> due) {
        String id = note.id().toString();
        return new WorkItem(
                application(),
                "BUDGET",
                "TAPD-" + id.substring(id.length() - TAIL).toUpperCase(Locale.ROOT),
                note.about().isEmpty() ? t("budgeting.verify.whole") : note.about(),
                t("budgeting.verify.work"),
                "",
                due,
                0,
                "/anggaran/rka/" + year + "/" + agency + "/asistensi#nota-" + id);
    }
}
