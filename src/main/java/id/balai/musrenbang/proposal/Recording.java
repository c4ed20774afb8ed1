package id.balai.musrenbang.proposal;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.kernel.Reason;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes a verb down: the decision log, the proposal as it now stands, and its step; all in the flow's transaction. */
@Component
class Recording {
    static final String KIND = "musrenbang.proposal";

    private final Ledger ledger;
    private final Proposals proposals;
    private final Steps steps;
    private final DataVersion data;

    Recording(Ledger ledger, Proposals proposals, Steps steps, DataVersion data) {
        this.ledger = ledger;
        this.proposals = proposals;
        this.steps = steps;
        this.data = data;
    }

    /** The handing in of a new proposal, with the SHA-256 of its photos. */
    Step submitted(Proposal proposal, Provenance from, Actor actor, List<String> photos) {
        Decision decision = Decision.on(KIND, proposal.id(), proposal.version())
                .by(actor.person(), role(proposal, actor))
                .starting(proposal.standing().code())
                .about(proposal.proposer().person())
                .sealing("title", proposal.title())
                .sealing("problem", proposal.problem())
                .sealing("address", proposal.spot().address())
                .sealing("differs", from.differs());
        if (from.report() != null) decision = decision.with("report", from.report());
        if (from.former() != null) decision = decision.with("former", from.former());
        for (String photo : photos) decision = decision.citing(photo);
        UUID entry = ledger.append(facts(decision, proposal)
                        .with("region", proposal.spot().region())
                        .with("kamus", proposal.work().kamus())
                        .with("origin", proposal.origin())
                        .with("served", proposal.proposer().servedBy() != null))
                .value();
        proposals.add(proposal);
        return added(proposal, Verb.SUBMIT, null, actor, null, null, null, entry);
    }

    /** Any later verb. */
    Step recorded(
            Proposal before,
            Proposal after,
            Verb verb,
            Actor actor,
            @Nullable HeldPost post,
            @Nullable Reason reason,
            Step.@Nullable Room room) {
        Decision decision = Decision.on(KIND, after.id(), after.version())
                .by(
                        actor.person(),
                        role(actor, post),
                        post == null ? null : post.agency().orElse(null))
                .moving(before.standing().code(), after.standing().code());
        if (reason != null) {
            decision = decision.with("reason", reason.code())
                    .sealing("sentence", reason.sentence().value());
        }
        if (!after.title().equals(before.title()) || !after.problem().equals(before.problem())) {
            decision = decision.about(after.proposer().person())
                    .sealing("title", after.title())
                    .sealing("problem", after.problem());
        }
        if (after.line() != null) decision = decision.with("line", after.line());
        UUID entry = ledger.append(facts(decision, after).with("event", Transitions.event(verb)))
                .value();
        proposals.save(after);
        return added(after, verb, before, actor, post, reason, room, entry);
    }

    private static Decision facts(Decision decision, Proposal proposal) {
        return decision.with("number", proposal.number().toString())
                .with("volume", proposal.work().volume())
                .with("unit", proposal.work().unit())
                .with("unitPrice", proposal.work().unitPrice())
                .with("amount", proposal.work().amount());
    }

    private Step added(
            Proposal after,
            Verb verb,
            @Nullable Proposal before,
            Actor actor,
            @Nullable HeldPost post,
            @Nullable Reason reason,
            Step.@Nullable Room room,
            UUID entry) {
        Step step = new Step(
                after.version(),
                verb,
                before == null ? null : before.standing().level(),
                after.standing(),
                after.work().sizes(),
                after.work().volume(),
                after.work().unitPrice(),
                after.work().amount(),
                reason,
                post == null ? after.proposer().publicName() : actor.displayName(),
                post == null ? null : post.title(),
                after.since(),
                after.due(),
                room,
                entry);
        steps.add(after, step, actor, post);
        data.changed();
        return step;
    }

    private static String role(Proposal proposal, Actor actor) {
        return role(
                actor,
                Origins.post(
                                proposal.origin(),
                                actor,
                                proposal.spot().region(),
                                proposal.work().agency())
                        .orElse(null));
    }

    private static String role(Actor actor, @Nullable HeldPost post) {
        if (post != null) return post.role().name().toLowerCase(Locale.ROOT);
        return actor.helping().isPresent() ? "loket" : "warga";
    }
}
