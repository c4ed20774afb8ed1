package id.balai.notification;

import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import id.balai.web.Text;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** A text in no language yet: a message key and what is put into it. */
public record Words(String key, List<Word> arguments) {
    private static final char SAID = '=';
    private static final char NAMED = '#';
    private static final char MONEY = '$';

    public Words {
        arguments = List.copyOf(arguments);
    }

    public static Words of(String key, Word... arguments) {
        return new Words(key, List.of(arguments));
    }

    /** A text as it was kept. */
    public static Words kept(String key, String[] arguments) {
        return new Words(key, Arrays.stream(arguments).map(Words::read).toList());
    }

    /** What is put into a text. */
    public sealed interface Word {}

    /** The same in every language: a number, a title, a sentence that somebody wrote. */
    public record Said(String text) implements Word {}

    /** A word of the screens. */
    public record Named(String key) implements Word {}

    /** An amount. */
    public record Money(Rupiah amount) implements Word {}

    /** The text in the language of the request, or of the letter that is being written. */
    public String text() {
        return Text.t(key, arguments.stream().map(Words::say).toArray());
    }

    /** How the arguments are kept; {@link #kept} reads them. */
    public String[] toKeep() {
        return arguments.stream().map(Words::write).toArray(String[]::new);
    }

    private static String say(Word word) {
        return switch (word) {
            case Said said -> said.text;
            case Named named -> Text.t(named.key);
            case Money money -> Format.rupiah(money.amount);
        };
    }

    private static String write(Word word) {
        return switch (word) {
            case Said said -> SAID + said.text;
            case Named named -> NAMED + named.key;
            case Money money -> MONEY + money.amount.amount().toPlainString();
        };
    }

    private static Word read(String kept) {
        String rest = kept.substring(1);
        return switch (kept.charAt(0)) {
            case SAID -> new Said(rest);
            case NAMED -> new Named(rest);
            case MONEY -> new Money(new Rupiah(new BigDecimal(rest)));
            default -> throw new IllegalArgumentException("no word: " + kept);
        };
    }
}
