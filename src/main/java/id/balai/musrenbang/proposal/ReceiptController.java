package id.balai.musrenbang.proposal;

import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.SiteAddress;
import id.balai.web.kit.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The receipt of a proposal, to be kept like that of a purchase: number, QR, promised date. */
@Controller
class ReceiptController {
    private final Proposals proposals;
    private final Steps steps;
    private final SiteAddress site;

    ReceiptController(Proposals proposals, Steps steps, SiteAddress site) {
        this.proposals = proposals;
        this.steps = steps;
        this.site = site;
    }

    @Open
    @GetMapping("/musrenbang/usulan/{number}/tanda-terima")
    String receipt(@PathVariable String number, Model model) {
        Proposal proposal = ProposalNumber.find(number).flatMap(proposals::find).orElseThrow(NotFound::new);
        model.addAttribute(
                "page",
                new ReceiptPage(
                        proposal,
                        steps.of(proposal.id()).getFirst(),
                        QrCode.of(site.get() + proposal.number().path())));
        return "musrenbang/receipt/page";
    }
}
