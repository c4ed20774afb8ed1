package id.balai.musrenbang.pokir;

import gg.jte.Content;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.ProposalCard;
import id.balai.web.OfficeLink;
import id.balai.web.Pages;
import id.balai.web.kit.Icon;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pokir show themselves outside of their own pages. */
@Configuration(proxyBeanMethods = false)
class PokirFaces {
    private static final int ORDER = 42;

    @Bean
    OfficeLink handInPokirLink() {
        return link(ORDER, "/musrenbang/pokir/baru", "pokir.office.new", Icon.PROPOSAL, Permission.HAND_IN_POKIR);
    }

    @Bean
    OfficeLink resesLink() {
        return link(ORDER + 1, "/musrenbang/pokir/reses", "pokir.office.reses", Icon.TALK, Permission.KEEP_RESES);
    }

    @Bean
    ProposalCard pokirCard(PokirList list, Pages pages) {
        return proposal -> proposal.origin() != Origin.POKIR
                ? Optional.empty()
                : list.find(proposal.id()).map(pokir ->
                        (Content) pages.content("musrenbang/pokir/card", Map.of("pokir", pokir, "proposal", proposal)));
    }

    private static OfficeLink link(int order, String path, String key, Icon icon, Permission needed) {
        return new OfficeLink(order, path, key, icon, viewer -> Policy.maySomewhere(Actor.of(viewer), needed));
    }
}
