package id.balai.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of the screens: {@code messages/MODULE_{id,en}.properties}, in the language of the request. */
public final class Text {
    public static final Locale INDONESIAN = Locale.of("id", "ID");
    public static final Locale ENGLISH = Locale.of("en", "ID");

    private static final Map<String, MessageFormat> ID = read("id", INDONESIAN);
    private static final Map<String, MessageFormat> EN = read("en", ENGLISH);

    private Text() {}

    /** The language of the request; Indonesian where there is none. */
    public static Locale locale() {
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        Locale chosen = request == null ? null : request.getLocale();
        return chosen != null && "en".equals(chosen.getLanguage()) ? ENGLISH : INDONESIAN;
    }

    /**
     * The text of a key, its arguments put in. Numbers are not formatted here: pass text of {@link Format}.
     *
     * @throws IllegalArgumentException when no module has the key
     */
    public static String t(String key, @Nullable Object... arguments) {
        return in(locale(), key, arguments);
    }

    /** The text in a language that is not the request's, for letters and messages. */
    public static String in(Locale locale, String key, @Nullable Object... arguments) {
        MessageFormat format = ("en".equals(locale.getLanguage()) ? EN : ID).get(key);
        if (format == null) throw new IllegalArgumentException("no message: " + key);
        synchronized (format) {
            return format.format(arguments);
        }
    }

    /** Whether a key exists. */
    public static boolean has(String key) {
        return ID.containsKey(key);
    }

    private static Map<String, MessageFormat> read(String language, Locale locale) {
        Map<String, MessageFormat> messages = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> messages.put((String) key, format((String) text, locale)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /** An apostrophe is an apostrophe: nobody who writes a message should have to double it. */
    private static MessageFormat format(String text, Locale locale) {
        return new MessageFormat(text.replace("'", "''"), locale);
    }
}
