package id.balai.budgeting.rka;

import gg.jte.Content;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import id.balai.web.Frame;
import id.balai.web.Text;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Accepted proposals that wait for a planner to turn them into lines. */
@Component
class PlannerWork implements WorkSource {
    private final Musrenbang musrenbang;
    private final Schedules schedules;
    private final Regions regions;

    PlannerWork(Musrenbang musrenbang, Schedules schedules, Regions regions) {
        this.musrenbang = musrenbang;
        this.schedules = schedules;
        this.regions = regions;
    }

    @Override
    public String application() {
        return "budgeting.title";
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer, int limit) {
        Actor actor = Actor.of(viewer);
        if (!Policy.maySomewhere(actor, Permission.WRITE_RKA)) return List.of();
        List<WorkItem> items = new ArrayList<>();
        for (HeldPost post : actor.posts()) {
            Optional<AgencyCode> agency =
                    post.agency().filter(a -> Policy.may(actor, Permission.WRITE_RKA, Place.of(a)));
            if (agency.isEmpty()) continue;
            for (FiscalYear year : schedules.openYears()) {
                musrenbang.waitingForLine(agency.get(), year, limit).forEach(p -> items.add(item(p)));
            }
        }
        return items.stream().distinct().limit(limit).toList();
    }

    /** A line needs the whole form: the list leads to it. */
    @Override
    public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        return Optional.empty();
    }

    private WorkItem item(AcceptedProposal proposal) {
        return new WorkItem(
                application(),
                "BUDGET",
                proposal.number().toString(),
                proposal.title(),
                Text.t("budgeting.work.step", Format.brief(proposal.amount())),
                regions.find(proposal.region()).isPresent() ? regions.fullName(proposal.region()) : "",
                Optional.empty(),
                "/anggaran/rka/" + proposal.year() + "/" + proposal.agency() + "/baru?usulan=" + proposal.number());
    }
}
