package id.balai.musrenbang.pokir;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.KamusEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/pokir/baru}.
 *
 * @param stage when pokir are taken; null when the year takes none
 * @param seat null when the person has none with an electoral district
 */
public record PokirChoosingPage(
        FiscalYear year,
        @Nullable Stage stage,
        @Nullable Seat seat,
        List<Reses> reses,
        Map<Bidang, List<KamusEntry>> groups) {}
