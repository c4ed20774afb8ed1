package id.balai.allocation.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Properties;

/** The words of {@code messages/allocation}, without the framework that the screens read them through. */
final class Words {
    private final Locale locale;
    private final Properties texts = new Properties();

    private Words(Locale locale) {
        this.locale = locale;
        String file = "/messages/allocation_" + locale.getLanguage() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("missing " + file);
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Words indonesian() {
        return new Words(Locale.of("id", "ID"));
    }

    static Words english() {
        return new Words(Locale.of("en", "ID"));
    }

    /** @param key without the module's name */
    String say(String key, Object... arguments) {
        String text = texts.getProperty("allocation." + key);
        if (text == null) throw new IllegalArgumentException("no message: allocation." + key);
        return arguments.length == 0 ? text : new MessageFormat(text.replace("'", "''"), locale).format(arguments);
    }

    /** An amount with at most two decimals. */
    String amount(BigDecimal amount) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format.format(amount);
    }

    String count(long count) {
        return NumberFormat.getIntegerInstance(locale).format(count);
    }
}
