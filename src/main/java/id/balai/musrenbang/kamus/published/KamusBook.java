package id.balai.musrenbang.kamus.published;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.KamusEdition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kamus as a booklet to print: chapter by chapter, one for each field. */
public record KamusBook(FiscalYear year, KamusEdition edition, Map<Bidang, List<PricedEntry>> chapters) {
    static KamusBook of(FiscalYear year, KamusEdition edition, List<PricedEntry> entries) {
        Map<Bidang, List<PricedEntry>> chapters = new LinkedHashMap<>();
        for (Bidang bidang : Bidang.values()) {
            List<PricedEntry> of =
                    entries.stream().filter(p -> p.entry().bidang() == bidang).toList();
            if (!of.isEmpty()) chapters.put(bidang, of);
        }
        return new KamusBook(year, edition, chapters);
    }

    public int count() {
        return chapters.values().stream().mapToInt(List::size).sum();
    }
}
