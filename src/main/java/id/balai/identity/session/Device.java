package id.balai.identity.session;

import static id.balai.web.Text.t;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people call the device they sign in with: "Chrome di Android". Of a User-Agent no more is understood than the
 * list in which one's own sessions are told apart needs.
 */
final class Device {
    /** The first that occurs counts: nearly all of them claim to be those below, too. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "FxiOS",
            "Firefox",
            "Firefox",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    private Device() {}

    /** In the reader's language. */
    static String called(String agent) {
        Optional<String> browser = first(BROWSERS, agent);
        Optional<String> system = first(SYSTEMS, agent);
        return browser.isPresent() && system.isPresent()
                ? t("identity.device", browser.get(), system.get())
                : t("identity.device.other");
    }

    private static Optional<String> first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... marksAndNames) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < marksAndNames.length; i += 2) names.put(marksAndNames[i], marksAndNames[i + 1]);
        return names;
    }
}
