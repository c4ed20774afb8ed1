package id.balai.musrenbang.kamus;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.StarterSet;
import id.balai.organisation.Agencies;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the kamus of a year would be published as: the works of the latest year before it that has a kamus, without the
 * closed ones and each in its first version; in a city that has none, the starter set, without what is another city's.
 */
@Component
public class NextKamus {
    private final KamusChanges changes;
    private final KamusEntries entries;
    private final Agencies agencies;

    NextKamus(KamusChanges changes, KamusEntries entries, Agencies agencies) {
        this.changes = changes;
        this.entries = entries;
        this.agencies = agencies;
    }

    public Draft of(FiscalYear year) {
        return changes.years().stream()
                .filter(other -> other.compareTo(year) < 0)
                .findFirst()
                .or(() -> changes.years().stream().findFirst())
                .map(from -> following(from, year))
                .orElseGet(() -> starting(year));
    }

    private Draft following(FiscalYear from, FiscalYear year) {
        KamusEdition edition = changes.edition(from).orElseThrow();
        List<KamusEntry> open = Kamus.newest(entries.of(from), Integer.MAX_VALUE).stream()
                .filter(entry -> !entry.closed())
                .toList();
        return new Draft(
                from, edition.source(), KamusFile.of(edition.source(), open).of(year), 0);
    }

    private Draft starting(FiscalYear year) {
        KamusFile file = StarterSet.read("kamus.json", KamusFile::read);
        List<KamusEntry> all = file.of(year);
        List<KamusEntry> ours = all.stream()
                .filter(entry -> agencies.find(entry.agency()).isPresent())
                .toList();
        return new Draft(null, file.source(), ours, all.size() - ours.size());
    }

    /**
     * A kamus before it is published.
     *
     * @param from the year that it follows; null for the starter set
     * @param source where it comes from, shown beside it
     * @param left how many works of the starter set are those of agencies that the city does not have
     */
    public record Draft(@Nullable FiscalYear from, String source, List<KamusEntry> entries, int left) {}
}
