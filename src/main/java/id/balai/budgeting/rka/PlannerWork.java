package id.balai.budgeting.rka;

import gg.jte.Content;
import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.calendar.StageTable;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.Frame;
import id.balai.web.Pages;
import id.balai.web.Text;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import id.balai.web.kit.Errors;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Accepted proposals that wait for a planner to turn them into lines. */
@Component
class PlannerWork implements WorkSource {
    private static final int MOST = 200;

    private final Musrenbang musrenbang;
    private final Schedules schedules;
    private final Regions regions;
    private final LineRequests requests;
    private final LineForms forms;
    private final Pages pages;

    PlannerWork(
            Musrenbang musrenbang,
            Schedules schedules,
            Regions regions,
            LineRequests requests,
            LineForms forms,
            Pages pages) {
        this.musrenbang = musrenbang;
        this.schedules = schedules;
        this.regions = regions;
        this.requests = requests;
        this.forms = forms;
        this.pages = pages;
    }

    @Override
    public String application() {
        return "budgeting.title";
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer, int limit) {
        Map<FiscalYear, Optional<Instant>> closing = new HashMap<>();
        return waiting(Actor.of(viewer), limit)
                .map(proposal -> item(proposal, closing.computeIfAbsent(proposal.year(), this::closing)))
                .limit(limit)
                .toList();
    }

    /** The line as the proposal would fill it, to be taken in one act; the whole form is a tap away. */
    @Override
    public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        return waiting(Actor.of(viewer), MOST)
                .filter(proposal -> proposal.number().toString().equals(number))
                .findFirst()
                .map(proposal ->
                        pages.content("budgeting/lineform/take", Map.of("page", filledIn(proposal), "frame", frame)));
    }

    private LineFormPage filledIn(AcceptedProposal proposal) {
        LineForms.About about = requests.about(proposal);
        return forms.page(about, LineForms.defaults(about), Errors.NONE, null);
    }

    private Stream<AcceptedProposal> waiting(Actor actor, int limit) {
        if (!Policy.maySomewhere(actor, Permission.WRITE_RKA)) return Stream.empty();
        List<AcceptedProposal> proposals = new ArrayList<>();
        for (HeldPost post : actor.posts()) {
            Optional<AgencyCode> agency =
                    post.agency().filter(a -> Policy.may(actor, Permission.WRITE_RKA, Place.of(a)));
            if (agency.isEmpty()) continue;
            for (FiscalYear year : schedules.openYears(Matter.LINE)) {
                proposals.addAll(musrenbang.waitingForLine(agency.get(), year, limit));
            }
        }
        return proposals.stream().distinct();
    }

    /** A stage is open to the end of the last day; until then the line must stand. */
    private Optional<Instant> closing(FiscalYear year) {
        Schedules.OfYear stages = schedules.of(year);
        return StageTable.where(Matter.LINE).stream()
                .filter(stages::isOpen)
                .map(stage -> stages.find(stage).orElseThrow().closes())
                .max(Comparator.naturalOrder())
                .map(day ->
                        day.atTime(LocalTime.MAX).atZone(MovableClock.JAKARTA).toInstant());
    }

    private WorkItem item(AcceptedProposal proposal, Optional<Instant> due) {
        return new WorkItem(
                application(),
                "BUDGET",
                proposal.number().toString(),
                proposal.title(),
                Text.t("budgeting.work.step", Format.brief(proposal.amount())),
                regions.find(proposal.region()).isPresent() ? regions.fullName(proposal.region()) : "",
                due,
                0,
                "/anggaran/rka/" + proposal.year() + "/" + proposal.agency() + "/baru?usulan=" + proposal.number());
    }
}
