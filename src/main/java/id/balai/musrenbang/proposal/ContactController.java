package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.PersonalData.Field;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.identity.Reveal;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code .../pengusul}: an official who has a proposal on the desk calls whoever proposed it. For others not there. */
@Controller
@Requires(Permission.REVEAL_PERSONAL_DATA)
class ContactController {
    private final Proposals proposals;
    private final Desks desks;
    private final PersonalData data;

    ContactController(Proposals proposals, Desks desks, PersonalData data) {
        this.proposals = proposals;
        this.desks = desks;
        this.data = data;
    }

    @GetMapping("/musrenbang/usulan/{number}/pengusul")
    ModelAndView show(@PathVariable String number, Actor actor) {
        Proposal proposal = onDesk(number, actor);
        return page(proposal, reveal(proposal), HttpStatus.OK);
    }

    @PostMapping("/musrenbang/usulan/{number}/pengusul")
    ModelAndView reveal(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
        Proposal proposal = onDesk(number, actor);
        Reveal answer = reveal(proposal)
                .answer(
                        typed,
                        (field, why) -> data.reveal(
                                actor,
                                proposal.proposer().person(),
                                field,
                                why,
                                proposal.number().toString(),
                                desks.placeNow(proposal).orElseThrow(NotFound::new)));
        HttpStatus status = answer.errors().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(proposal, answer, status);
    }

    private Reveal reveal(Proposal proposal) {
        return Reveal.of(
                data.masked(proposal.proposer().person()),
                List.of(Field.PHONE, Field.EMAIL),
                proposal.number().path() + "/pengusul");
    }

    private Proposal onDesk(String number, Actor actor) {
        return ProposalNumber.find(number)
                .flatMap(proposals::find)
                .filter(proposal -> proposal.waitsAt()
                        .flatMap(level -> desks.postFor(proposal, level, actor))
                        .isPresent())
                .filter(proposal -> desks.placeNow(proposal)
                        .filter(place -> Policy.may(actor, Permission.REVEAL_PERSONAL_DATA, place))
                        .isPresent())
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Proposal proposal, Reveal reveal, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/contact/page", "page", new ContactPage(proposal, reveal));
        view.setStatus(status);
        return view;
    }
}
