package id.balai.ledger.reading;

import id.balai.ledger.EntryId;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads how addresses name an entry: by its id, or by year and index ({@code 2026-2618}). */
@Component
class EntryNames {
    private static final Pattern BY_INDEX = Pattern.compile("(20\\d\\d)-(0|[1-9]\\d{0,14})");
    private static final Pattern BY_NUMBER = Pattern.compile("[1-9]\\d{0,14}");
    private static final Pattern BY_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Ledger ledger;

    /** Where an entry stands; without index while it waits. */
    record Place(int year, OptionalLong index) {}

    EntryNames(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The entry itself. */
    Optional<LedgerEntry> entry(String name) {
        Matcher byIndex = BY_INDEX.matcher(name);
        if (byIndex.matches()) return ledger.find(Integer.parseInt(byIndex.group(1)), Long.parseLong(byIndex.group(2)));
        if (!BY_ID.matcher(name).matches()) return Optional.empty();
        return ledger.find(new EntryId(UUID.fromString(name)));
    }

    /** What a reader typed: a name as above, or the number of an entry of the year, with or without dots. */
    Optional<LedgerEntry> search(String typed, int year) {
        String digits = typed.replaceAll("[.,\\s]", "");
        if (!BY_NUMBER.matcher(digits).matches()) return entry(typed.toLowerCase(Locale.ROOT));
        return ledger.find(year, Long.parseLong(digits) - 1);
    }

    Optional<Place> find(String name) {
        Matcher byIndex = BY_INDEX.matcher(name);
        if (byIndex.matches()) {
            return Optional.of(
                    new Place(Integer.parseInt(byIndex.group(1)), OptionalLong.of(Long.parseLong(byIndex.group(2)))));
        }
        if (!BY_ID.matcher(name).matches()) return Optional.empty();
        return ledger.find(new EntryId(UUID.fromString(name))).map(entry -> new Place(entry.year(), entry.index()));
    }
}
