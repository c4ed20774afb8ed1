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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The words of the screens: {@code messages/MODULE_{id,en}.properties}, in the language of the request. */
public final class Text {
    public static final Locale INDONESIAN = Locale.of("id", "ID");
    public static final Locale ENGLISH = Locale.of("en", "ID");

    private static final Map<String, Message> ID = read("id", INDONESIAN);
    private static final Map<String, Message> EN = read("en", ENGLISH);

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
        Message message = ("en".equals(locale.getLanguage()) ? EN : ID).get(key);
        if (message == null) throw new IllegalArgumentException("no message: " + key);
        return message.with(arguments);
    }

    /** Does something in a language that is not the request's: what the city issues it issues in Indonesian. */
    public static <T> T speaking(Locale locale, Supplier<T> what) {
        LocaleContext reader = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return what.get();
        } finally {
            LocaleContextHolder.setLocaleContext(reader);
        }
    }

    /** Whether a key exists. */
    public static boolean has(String key) {
        return ID.containsKey(key);
    }

    private static Map<String, Message> read(String language, Locale locale) {
        Map<String, Message> messages = new HashMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> messages.put((String) key, Message.of((String) text, locale)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }

    /**
     * One text.
     *
     * @param plain what is said when nothing is put in; most texts are this
     * @param format null for a text that takes no argument
     */
    private record Message(String plain, @Nullable MessageFormat format) {
        /** An apostrophe is an apostrophe: nobody who writes a message should have to double it. */
        static Message of(String text, Locale locale) {
            MessageFormat format = new MessageFormat(text.replace("'", "''"), locale);
            boolean takesNone = format.getFormatsByArgumentIndex().length == 0;
            return new Message(format.format(new Object[0]), takesNone ? null : format);
        }

        /** A format is no good to two threads at once; a copy costs less than the wait. */
        String with(@Nullable Object... arguments) {
            return format == null ? plain : ((MessageFormat) format.clone()).format(arguments);
        }
    }
}
