package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.ledger.EntryId;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What an officer sees after deciding: that it was recorded, where, and what happens next. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class RecordedController {
    private final Proposals proposals;
    private final Steps steps;
    private final Desks desks;
    private final Ledger ledger;

    RecordedController(Proposals proposals, Steps steps, Desks desks, Ledger ledger) {
        this.proposals = proposals;
        this.steps = steps;
        this.desks = desks;
        this.ledger = ledger;
    }

    @GetMapping("/musrenbang/usulan/{number}/tercatat/{step:\\d{1,5}}")
    String recorded(@PathVariable String number, @PathVariable int step, Actor actor, Model model) {
        Proposal proposal = ProposalNumber.find(number)
                .flatMap(proposals::find)
                .filter(p -> desks.wasAt(p, actor))
                .orElseThrow(NotFound::new);
        Step recorded = steps.of(proposal.id()).stream()
                .filter(s -> s.number() == step)
                .findFirst()
                .orElseThrow(NotFound::new);
        long place = ledger.find(new EntryId(recorded.entry()))
                .map(LedgerEntry::number)
                .orElse(0L);
        model.addAttribute("page", new RecordedPage(proposal, recorded, place));
        return "musrenbang/recorded/page";
    }
}
