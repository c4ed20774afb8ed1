package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.Policy;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.survey.Surveys;
import id.balai.organisation.HeldPost;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the panel in which an officer decides; only for whoever has the proposal on the desk. */
@Component
public class DecisionPanels {
    private final Proposals proposals;
    private final Steps steps;
    private final Kamus kamus;
    private final Cycles cycles;
    private final Pagus pagus;
    private final ReasonList reasons;
    private final Desks desks;
    private final Promises promises;
    private final Surveys surveys;
    private final PersonalData people;

    DecisionPanels(
            Proposals proposals,
            Steps steps,
            Kamus kamus,
            Cycles cycles,
            Pagus pagus,
            ReasonList reasons,
            Desks desks,
            Promises promises,
            Surveys surveys,
            PersonalData people) {
        this.proposals = proposals;
        this.steps = steps;
        this.kamus = kamus;
        this.cycles = cycles;
        this.pagus = pagus;
        this.reasons = reasons;
        this.desks = desks;
        this.promises = promises;
        this.surveys = surveys;
        this.people = people;
    }

    /** The panel as it is first opened. */
    Optional<DecisionPanel> find(ProposalNumber number, Actor actor) {
        return find(number, actor, Map.of(), Errors.NONE, null);
    }

    /** The panel with what was typed and what is wrong with it. */
    public Optional<DecisionPanel> find(
            ProposalNumber number,
            Actor actor,
            Map<String, String> typed,
            Errors errors,
            @org.jspecify.annotations.Nullable Refusal refusal) {
        return proposals.find(number).flatMap(proposal -> {
            Optional<Level> level = proposal.waitsAt();
            Optional<HeldPost> post = level.flatMap(l -> desks.postFor(proposal, l, actor));
            if (level.isEmpty() || post.isEmpty()) return Optional.empty();
            return Optional.of(panel(proposal, level.get(), post.get(), actor, typed, errors, refusal));
        });
    }

    private DecisionPanel panel(
            Proposal proposal,
            Level level,
            HeldPost post,
            Actor actor,
            Map<String, String> typed,
            Errors errors,
            @org.jspecify.annotations.Nullable Refusal refusal) {
        List<Step> story = steps.of(proposal.id());
        return new DecisionPanel(
                proposal,
                level,
                post.title(),
                kamus.get(
                        proposal.year(),
                        proposal.work().kamus(),
                        proposal.work().kamusVersion()),
                story.getLast(),
                pagus.find(
                                proposal.year(),
                                level,
                                level.paguPlace(proposal.spot().region(), desks.agencyOf(proposal)))
                        .orElse(null),
                reasons.at(level),
                proposal.ladder(cycles.get(proposal.year())).below(level).orElse(null),
                promises.of(proposal, post.title()).orElse(null),
                surveys.of(proposal.id()),
                mayCall(proposal, actor),
                barred(proposal, level, actor),
                typed,
                errors,
                refusal,
                TwoVersions.of(refusal, story, kamus, typed));
    }

    /** What was seen and what it is now, for somebody who has it on the desk no more. */
    @Nullable
    TwoVersions versions(ProposalNumber number, Refusal refusal, Map<String, String> typed) {
        return proposals
                .find(number)
                .map(proposal -> TwoVersions.of(refusal, steps.of(proposal.id()), kamus, typed))
                .orElse(null);
    }

    /** Somebody who is not known to the city any more has no number. */
    private boolean mayCall(Proposal proposal, Actor actor) {
        return desks.placeNow(proposal)
                        .filter(place -> Policy.may(actor, Permission.REVEAL_PERSONAL_DATA, place))
                        .isPresent()
                && !people.maskedNames(List.of(proposal.proposer().person())).isEmpty();
    }

    private @Nullable Refusal barred(Proposal proposal, Level level, Actor actor) {
        if (proposal.proposer().isMaker(actor.person())) return new Refusal.MakerIsNotChecker();
        return steps.acceptedElsewhere(proposal.id(), level, actor.person()) ? new Refusal.DecidedBefore() : null;
    }
}
