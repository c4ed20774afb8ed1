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

    /**
     * The library's update, which leaves the row alone while nothing changed but the time of the last request, and that
     * by less than half a minute: so most requests write nothing, and wait for no disk. Nobody stays signed in longer
     * for it, but up to half a minute shorter.
     */
    private static final String TOUCHED = """
            UPDATE identity_session s SET session_id = n.session_id, last_access_time = n.seen,
              max_inactive_interval = n.idle, expiry_time = n.expires, principal_name = n.principal
            FROM (SELECT ?::text AS session_id, ?::bigint AS seen, ?::int AS idle, ?::bigint AS expires,
                    ?::text AS principal, ?::text AS primary_id) n
            WHERE s.primary_id = n.primary_id AND (s.session_id <> n.session_id OR s.max_inactive_interval <> n.idle
              OR s.principal_name IS DISTINCT FROM n.principal OR n.seen >= s.last_access_time + 30000)""";

    /** The library's own cleaning knows no cities; {@code Cleaning} does it for each. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTable() {
        return repository -> {
            repository.setTableName("identity_session");
            repository.setUpdateSessionQuery(TOUCHED);
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
