package id.balai.identity.gate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What surrounds every request: headers, the firewall, the token against forged forms. Who may open what is not decided
 * here by address but by {@link Gate}, at the handler.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    /** The way out of letters: mail programs post there, without a page and without a cookie (RFC 8058). */
    private static final String ONE_CLICK = "/kabar/berhenti/*";

    private static final String PERMISSIONS = "camera=(self), geolocation=(self), microphone=(), payment=(), usb=(), "
            + "publickey-credentials-get=(self), publickey-credentials-create=(self)";
    private static final long A_YEAR = 31_536_000;

    /** Files of the program and of the log: the same for everybody, no session, no token. */
    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        http.securityMatcher("/static/**", "/log/**", "/favicon.ico");
        http.headers(headers -> {
            common(headers);
            headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        });
        http.csrf(AbstractHttpConfigurer::disable);
        stateless(http);
        // These two look up the session, in the database, if only to find that it does not matter.
        http.anonymous(AbstractHttpConfigurer::disable);
        http.sessionManagement(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, AccessDeniedHandler denied) throws Exception {
        http.headers(SecurityConfiguration::common);
        http.csrf(csrf -> csrf.csrfTokenRepository(new CsrfCookies()).ignoringRequestMatchers(ONE_CLICK));
        http.exceptionHandling(problems -> problems.accessDeniedHandler(denied));
        return stateless(http).build();
    }

    /** Nobody signs in through the framework's own filters; without this bean it would invent a user. */
    @Bean
    AuthenticationManager nobody() {
        return authentication -> {
            throw new ProviderNotFoundException("sign in at /masuk");
        };
    }

    /** Nobody reads a span for each of the filters, and making them costs more than the filters do. */
    @Bean
    SecurityObservationSettings noSpans() {
        return SecurityObservationSettings.noObservations();
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY));
        headers.httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(A_YEAR));
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
        headers.permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS));
        headers.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()));
        http.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        return http;
    }
}
