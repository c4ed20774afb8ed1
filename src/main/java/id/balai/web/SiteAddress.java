package id.balai.web;

import id.balai.database.CurrentCity;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where the current city's site is, for links in letters, codes on paper and pages that are kept for everybody, whoever
 * asked for them by whatever name: its first host name, by https. {@code balai.site.address} says
 * it in full where that is not so; {@code {host}} in it stands for the host name.
 */
@Component
public class SiteAddress {
    private final Environment settings;

    SiteAddress(Environment settings) {
        this.settings = settings;
    }

    /** Scheme, host and port, without a slash at the end. */
    public String get() {
        String host = CurrentCity.get().hosts().getFirst();
        String set = settings.getProperty("balai.site.address", "");
        if (!set.isEmpty()) return set.replace("{host}", host).replaceFirst("/+$", "");
        boolean athome = host.equals("localhost") || host.endsWith(".localhost");
        return athome ? "http://" + host + ":" + settings.getProperty("local.server.port", "80") : "https://" + host;
    }
}
