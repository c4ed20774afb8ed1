package id.balai.budgeting.rka;

import id.balai.database.CurrentCity;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.Csv;
import id.balai.kernel.FundCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** The believable budget of the demo, invented: {@code cities/CODE/budget.csv}. */
final class BudgetDrafts {
    private BudgetDrafts() {}

    /** The lines of the current city; none where no file comes with it. */
    static List<BudgetDraft> read() {
        ClassPathResource file =
                new ClassPathResource("cities/" + CurrentCity.get().code() + "/budget.csv");
        List<BudgetDraft> drafts = new ArrayList<>();
        if (!file.exists()) return drafts;
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(in, row -> drafts.add(draft(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drafts;
    }

    private static BudgetDraft draft(Csv.Row row) {
        return new BudgetDraft(
                new AgencyCode(row.get("agency")),
                new NomenclatureCode(row.get("sub")),
                new PriceItemCode(row.get("item")),
                row.get("detail"),
                koefisien(row.get("koefisien")),
                row.find("place").map(RegionCode::new).orElse(null),
                new FundCode(row.get("fund")));
    }

    private static Koefisien koefisien(String text) {
        List<Koefisien.Factor> factors = new ArrayList<>();
        for (String pair : text.split(" x ")) {
            int blank = pair.indexOf(' ');
            factors.add(Koefisien.Factor.of(new BigDecimal(pair.substring(0, blank)), pair.substring(blank + 1)));
        }
        return new Koefisien(factors);
    }

    /** The same with its first volume changed by so many percent, to a whole number of at least one. */
    static Koefisien scaled(Koefisien koefisien, int percent) {
        List<Koefisien.Factor> factors = new ArrayList<>(koefisien.factors());
        Koefisien.Factor first = factors.getFirst();
        BigDecimal volume = first.volume()
                .multiply(BigDecimal.valueOf(100L + percent))
                .movePointLeft(2)
                .setScale(0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE);
        factors.set(0, new Koefisien.Factor(volume, first.unit()));
        return new Koefisien(factors);
    }
}
