package id.balai.musrenbang.rkpd;

import gg.jte.Content;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.musrenbang.proposal.ProposalCard;
import id.balai.musrenbang.proposal.State;
import id.balai.web.OfficeLink;
import id.balai.web.Pages;
import id.balai.web.kit.Icon;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the RKPD shows itself outside of its own pages: Bapperida's desk, and the page of a proposal. */
@Configuration(proxyBeanMethods = false)
class RkpdFaces {
    private static final int ORDER = 40;

    @Bean
    OfficeLink rkpdDesk() {
        return new OfficeLink(
                ORDER,
                "/musrenbang/rkpd",
                "rkpd.office",
                Icon.BUDGET,
                viewer -> Policy.maySomewhere(Actor.of(viewer), Permission.KEEP_RKPD));
    }

    @Bean
    ProposalCard rkpdCard(Rkpds rkpds, Pages pages) {
        return proposal -> {
            State state = proposal.standing().state();
            if (state != State.ACCEPTED && state != State.BUDGETED) return Optional.empty();
            return rkpds.of(proposal.year()).find(proposal.number()).map(item ->
                    (Content) pages.content("musrenbang/rkpd/card", Map.of("item", item)));
        };
    }
}
