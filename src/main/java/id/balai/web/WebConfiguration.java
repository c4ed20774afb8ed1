package id.balai.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import id.balai.database.Cities;
import id.balai.database.DataVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    /** A name without the digits and dots that a city's own addresses use. */
    static final String LANGUAGE = "bahasa";

    private final Once once;

    WebConfiguration(Once once) {
        this.once = once;
    }

    /** The templates, compiled by the build. */
    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "id.balai.templates");
    }

    @Bean
    JteViews jteViews(TemplateEngine templates, Frames frames) {
        return new JteViews(templates, frames);
    }

    @Bean
    FilterRegistrationBean<CityFilter> cityFilter(Cities cities, Preparing preparing, TemplateEngine templates) {
        FilterRegistrationBean<CityFilter> filter =
                new FilterRegistrationBean<>(new CityFilter(cities, preparing, templates));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Around everything that may ask the database. */
    @Bean
    FilterRegistrationBean<DatabaseAwayFilter> databaseAway(TemplateEngine templates) {
        FilterRegistrationBean<DatabaseAwayFilter> filter =
                new FilterRegistrationBean<>(new DatabaseAwayFilter(templates));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    FilterRegistrationBean<KeptPages> keptPages(
            DataVersion versions, @Value("${server.servlet.session.cookie.name:balai}") String sessionCookie) {
        FilterRegistrationBean<KeptPages> filter = new FilterRegistrationBean<>(new KeptPages(versions, sessionCookie));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    /** Innermost of the server's own: whatever has an answer when it comes to another one keeps it. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> beforeAnyPage() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new BeforeAnyPage()));
    }

    /** Nothing is handed on through the session; looking there would ask the database for every style sheet. */
    @Bean
    FlashMapManager flashMapManager() {
        return new AbstractFlashMapManager() {
            @Override
            protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
                return null;
            }

            @Override
            protected void updateFlashMaps(
                    List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
                throw new IllegalStateException("redirects carry everything in their address");
            }
        };
    }

    /** Indonesian unless the reader chose English; what the browser asks for is not a choice. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver(LANGUAGE);
        resolver.setDefaultLocale(Text.INDONESIAN);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        // Anybody may send anything under its name: what is no language is no choice.
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return "en".equals(value) ? Text.ENGLISH : Text.INDONESIAN;
            }
        };
        language.setParamName(LANGUAGE);
        registry.addInterceptor(new Legible());
        registry.addInterceptor(new Again(once));
        registry.addInterceptor(language);
        registry.addInterceptor(new KeptPagesMark());
        registry.addInterceptor(TakingTurns.forThisMachine());
    }
}
