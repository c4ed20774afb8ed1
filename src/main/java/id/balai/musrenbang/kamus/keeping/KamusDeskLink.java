package id.balai.musrenbang.kamus.keeping;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.web.OfficeLink;
import id.balai.web.kit.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk in the officer's rail. */
@Configuration(proxyBeanMethods = false)
class KamusDeskLink {
    @Bean
    OfficeLink kamusDesk() {
        return new OfficeLink(
                31,
                KeepingKamusController.DESK,
                "musrenbang.kamuskeep.nav",
                Icon.BOOK,
                viewer -> Policy.maySomewhere(Actor.of(viewer), Permission.KEEP_KAMUS));
    }
}
