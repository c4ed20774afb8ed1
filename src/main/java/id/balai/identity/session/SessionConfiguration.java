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

    /** The library's own cleaning knows no cities; {@code Cleaning} does it for each. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTable() {
        return repository -> {
            repository.setTableName("identity_session");
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
