package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "Saya juga", and taking it back. */
@Controller
@Requires(Permission.PROPOSE)
class SupportController {
    private final Proposals proposals;
    private final Supports supports;

    SupportController(Proposals proposals, Supports supports) {
        this.proposals = proposals;
        this.supports = supports;
    }

    @GetMapping("/musrenbang/usulan/{number}/dukung")
    String ask(@PathVariable String number, Actor actor, Model model) {
        Proposal proposal = find(number);
        model.addAttribute(
                "page", new SupportPage(proposal, supports.count(proposal.id()), supports.has(proposal.id(), actor)));
        return "musrenbang/own/support";
    }

    @PostMapping("/musrenbang/usulan/{number}/dukung")
    String support(@PathVariable String number, @RequestParam(defaultValue = "false") boolean batal, Actor actor) {
        Proposal proposal = find(number);
        if (batal) supports.takeBack(proposal.id(), actor);
        else supports.support(proposal.id(), actor);
        return "redirect:" + proposal.number().path();
    }

    private Proposal find(String number) {
        return ProposalNumber.find(number)
                .flatMap(proposals::find)
                .filter(p -> p.standing().state().isOpen() && p.origin() != Origin.POKIR)
                .orElseThrow(NotFound::new);
    }
}
