package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.musrenbang.ProposalNumber;
import id.balai.trace.TraceEvent;
import id.balai.trace.TraceSource;
import id.balai.web.kit.Knot;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the trace tells of proposals. */
@Component
class ProposalTrace implements TraceSource {
    private final Proposals proposals;
    private final Steps steps;
    private final HandOvers handOvers;

    ProposalTrace(Proposals proposals, Steps steps, HandOvers handOvers) {
        this.proposals = proposals;
        this.steps = steps;
        this.handOvers = handOvers;
    }

    @Override
    public String kind() {
        return ProposalMusrenbang.KIND;
    }

    @Override
    public Optional<Summary> find(String id) {
        return proposal(id)
                .map(p ->
                        new Summary(p.number().toString(), p.title(), p.number().path()));
    }

    @Override
    public List<TraceEvent> events(String id) {
        return proposal(id).stream()
                .flatMap(p -> Stream.concat(
                        steps.of(p.id()).stream().map(step -> event(step, p.work())),
                        handOvers.of(p).map(ProposalTrace::event).stream()))
                .toList();
    }

    private Optional<Proposal> proposal(String id) {
        return ProposalNumber.find(id).flatMap(proposals::find);
    }

    private static TraceEvent event(HandOvers.HandOver handed) {
        return new TraceEvent(
                handed.at(),
                Knot.DECIDED,
                t("rkpd.handed"),
                handed.actorName() + ", " + handed.postTitle(),
                Optional.ofNullable(handed.reason()),
                handed.list() == null ? "" : handed.list(),
                Optional.of(handed.entry()));
    }

    private static TraceEvent event(Step step, Work work) {
        return new TraceEvent(
                step.at(),
                Standings.knot(step.verb()),
                step.level() == null
                        ? t(step.verb().labelKey())
                        : t(
                                "musrenbang.step.at",
                                t(step.level().labelKey()),
                                t(step.verb().labelKey())),
                step.postTitle() == null ? step.actorName() : step.actorName() + ", " + step.postTitle(),
                Optional.ofNullable(step.reason()),
                Story.figures(step, work),
                Optional.of(step.entry()));
    }
}
