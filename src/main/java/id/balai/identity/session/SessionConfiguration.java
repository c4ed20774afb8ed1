package id.balai.identity.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {
    private static final String COOKIE = "balai";

    /**
     * The library's query without an order: it takes rows of one session that do not follow each other for several
     * sessions, the last of which counts, with a part of its attributes. A hash join mixes them so.
     */
    private static final String OF_A_PERSON = """
            SELECT s.primary_id, s.session_id, s.creation_time, s.last_access_time, s.max_inactive_interval,
              a.attribute_name, a.attribute_bytes
            FROM identity_session s LEFT JOIN identity_session_attributes a ON a.session_primary_id = s.primary_id
            WHERE s.principal_name = ? ORDER BY s.primary_id""";

    /** The library's own cleaning knows no cities; {@code Cleaning} does it for each. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTable() {
        return repository -> {
            repository.setTableName("identity_session");
            repository.setListSessionsByPrincipalNameQuery(OF_A_PERSON);
            repository.setCleanupCron(Scheduled.CRON_DISABLED);
            repository.setDefaultMaxInactiveInterval(Sessions.IDLE_OFFICIAL);
        };
    }

    /** Secure whenever the request came by https. */
    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(COOKIE);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
