package id.balai.ledger.reading;

import static id.balai.web.Text.t;

import id.balai.ledger.LedgerEntry;
import id.balai.web.Format;
import id.balai.web.kit.QrCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code /log/catatan/2026-2618}: one entry in plain words, with its receipt. Sealed texts are named, not shown: they may be
 * about a person, and the module that knows decides where to show them.
 *
 * @param signed whether a checkpoint covers it, so that there is a receipt
 * @param address of this page, for the code
 * @param thing the public page of what it is about, or null
 */
public record EntryPage(
        LedgerEntry entry,
        boolean signed,
        String address,
        @Nullable String thing) {
    /** A public field, its name in words where the module has some. */
    public record Field(String name, String value) {}

    static String path(LedgerEntry entry) {
        return "/log/catatan/" + name(entry);
    }

    private static String name(LedgerEntry entry) {
        return entry.index().isPresent()
                ? entry.year() + "-" + entry.index().getAsLong()
                : entry.id().toString();
    }

    public String title() {
        return entry.index().isPresent()
                ? t("ledger.entry.title", Format.number(entry.number()), yearText())
                : t("ledger.entry.title.waiting");
    }

    public String sentence() {
        return t("ledger.entry.sentence", EntryWords.what(entry), Format.dateTime(entry.time()));
    }

    public String what() {
        return EntryWords.thing(entry);
    }

    public String who() {
        return EntryWords.who(entry);
    }

    public String yearText() {
        return Integer.toString(entry.year());
    }

    public List<Field> fields() {
        return entry.publicFields().entrySet().stream().flatMap(this::flat).toList();
    }

    public QrCode code() {
        return QrCode.of(address);
    }

    public String receipt() {
        return "/log/receipt/" + name(entry);
    }

    public String text() {
        return "/log/entry/" + name(entry);
    }

    /** The names of the sealed fields. */
    public List<String> sealed() {
        return entry.sealed().stream()
                .map(each -> EntryWords.field(entry, each))
                .toList();
    }

    private Stream<Field> flat(Map.Entry<String, Object> field) {
        if (!(field.getValue() instanceof Map<?, ?> map))
            return Stream.of(new Field(
                    EntryWords.field(entry, field.getKey()), EntryValues.of(entry, field.getKey(), field.getValue())));
        return map.entrySet().stream()
                .map(each -> new Field(
                        EntryWords.field(entry, field.getKey()) + ": " + each.getKey(),
                        EntryValues.of(entry, field.getKey(), each.getValue())));
    }
}
