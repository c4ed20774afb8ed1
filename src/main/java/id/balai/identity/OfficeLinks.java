package id.balai.identity;

import id.balai.web.OfficeLink;
import id.balai.web.kit.Icon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desks of identity: the counter, the accounts, and who looked at whose data. */
@Configuration(proxyBeanMethods = false)
class OfficeLinks {
    @Bean
    OfficeLink counterLink() {
        return link(10, "/loket", "identity.office.counter", Icon.TALK, Permission.SERVE_AT_COUNTER);
    }

    @Bean
    OfficeLink peopleLink() {
        return link(20, "/kelola/orang", "identity.office.people", Icon.PERSON, Permission.KEEP_PEOPLE);
    }

    @Bean
    OfficeLink accessLink() {
        return link(30, "/kelola/akses", "identity.audit.nav", Icon.SHIELD, Permission.AUDIT_ACCESS);
    }

    private static OfficeLink link(int order, String path, String key, Icon icon, Permission needed) {
        return new OfficeLink(order, path, key, icon, viewer -> Policy.maySomewhere(Actor.of(viewer), needed));
    }
}
