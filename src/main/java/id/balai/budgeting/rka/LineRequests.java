package id.balai.budgeting.rka;

import id.balai.budgeting.price.StandardPrice;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what an address says into things that this planner may see; everything else is not found. */
@Component
class LineRequests {
    private final BudgetLines lines;
    private final LineForms forms;
    private final Musrenbang musrenbang;

    LineRequests(BudgetLines lines, LineForms forms, Musrenbang musrenbang) {
        this.lines = lines;
        this.forms = forms;
        this.musrenbang = musrenbang;
    }

    FiscalYear year(String text) {
        return FiscalYear.find(text).orElseThrow(NotFound::new);
    }

    AgencyCode agency(String text, Actor actor) {
        try {
            AgencyCode agency = new AgencyCode(text);
            if (WritingLine.mayWrite(actor, agency)) return agency;
        } catch (IllegalArgumentException e) {
            // Said below, as for an agency that is not the planner's.
        }
        throw new NotFound();
    }

    UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** A new line of an agency: for a proposal, or for a sub kegiatan. */
    LineForms.About fresh(FiscalYear year, AgencyCode agency, Map<String, String> query) {
        Optional<AcceptedProposal> proposal = ProposalNumber.find(query.getOrDefault("usulan", ""))
                .flatMap(musrenbang::findAccepted)
                .filter(p -> p.agency().equals(agency) && p.year().equals(year));
        if (proposal.isPresent()) return about(proposal.get());
        Pot pot = pot(year, agency, query.getOrDefault("sub", ""));
        return new LineForms.About(pot, null, null, forms.item(query.getOrDefault("barang", ""), year));
    }

    /** The line that a proposal asks for. */
    LineForms.About about(AcceptedProposal asked) {
        Pot pot = new Pot(asked.year(), asked.agency(), asked.subKegiatan());
        return new LineForms.About(
                pot, null, asked, forms.item(asked.priceItem().value(), asked.year()));
    }

    /** A line of this planner's, also one that was removed. */
    BudgetLine line(UUID id, Actor actor) {
        return lines.find(id)
                .filter(l -> WritingLine.mayWrite(actor, l.pot().agency()))
                .orElseThrow(NotFound::new);
    }

    BudgetLines.Writer lastWriter(BudgetLine line) {
        return lines.lastWriter(line.id());
    }

    /** A new line like one that is gone, under the same sub kegiatan. */
    LineForms.About like(BudgetLine gone, Map<String, String> query) {
        FiscalYear year = gone.pot().year();
        return new LineForms.About(gone.pot(), null, null, forms.item(query.getOrDefault("barang", ""), year));
    }

    /** A standing line; an item in the query replaces its own. */
    LineForms.About existing(UUID id, Map<String, String> query, Actor actor) {
        BudgetLine line = line(id, actor);
        if (line.removed()) throw new NotFound();
        return existing(line, query);
    }

    /** The line as it was read: whoever compares with it must not read it again, or another version slips between. */
    LineForms.About existing(BudgetLine line, Map<String, String> query) {
        PriceItemCode own = line.content().item();
        String item = query.getOrDefault("barang", own == null ? "" : own.value());
        Optional<StandardPrice> price = forms.item(item, line.pot().year());
        AcceptedProposal proposal = line.proposal() == null
                ? null
                : musrenbang.findAccepted(line.proposal()).orElse(null);
        return new LineForms.About(line.pot(), line, proposal, price);
    }

    private static Pot pot(FiscalYear year, AgencyCode agency, String sub) {
        try {
            return new Pot(year, agency, new NomenclatureCode(sub));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
