package id.balai.ledger;

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
    private static final Pattern BY_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final LedgerEntries entries;

    /** Where an entry stands; without index while it waits. */
    record Place(int year, OptionalLong index) {}

    EntryNames(LedgerEntries entries) {
        this.entries = entries;
    }

    Optional<Place> find(String name) {
        Matcher byIndex = BY_INDEX.matcher(name);
        if (byIndex.matches()) {
            return Optional.of(
                    new Place(Integer.parseInt(byIndex.group(1)), OptionalLong.of(Long.parseLong(byIndex.group(2)))));
        }
        if (!BY_ID.matcher(name).matches()) return Optional.empty();
        return entries.find(new EntryId(UUID.fromString(name))).map(entry -> new Place(entry.year(), entry.index()));
    }
}
