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

/** Following a proposal, and no more. */
@Controller
@Requires(Permission.OWN_ACCOUNT)
class FollowController {
    private final Proposals proposals;
    private final FollowingProposal following;

    FollowController(Proposals proposals, FollowingProposal following) {
        this.proposals = proposals;
        this.following = following;
    }

    @GetMapping("/musrenbang/usulan/{number}/ikuti")
    String ask(@PathVariable String number, Actor actor, Model model) {
        Proposal proposal = find(number);
        model.addAttribute("page", new FollowPage(proposal, following.of(proposal, actor)));
        return "musrenbang/own/follow";
    }

    @PostMapping("/musrenbang/usulan/{number}/ikuti")
    String follow(@PathVariable String number, @RequestParam(defaultValue = "true") boolean mau, Actor actor) {
        Proposal proposal = find(number);
        following.choose(proposal, actor, mau);
        return "redirect:" + proposal.number().path() + "#dukungan";
    }

    private Proposal find(String number) {
        return ProposalNumber.find(number).flatMap(proposals::find).orElseThrow(NotFound::new);
    }
}
