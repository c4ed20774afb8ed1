package id.balai.budgeting.price;

import id.balai.budgeting.price.TwicePrices.After;
import id.balai.budgeting.price.TwicePrices.Sort;
import id.balai.budgeting.price.TwicePrices.Twice;
import id.balai.kernel.FiscalYear;
import id.balai.web.CsvWriter;
import id.balai.web.Kept;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The same at two prices, for everybody: as a list and as a table for a spreadsheet. */
@Controller
@Open
class TwiceController {
    private static final int PAGE = 50;
    private static final int EVERYTHING = 100_000;

    private final TwicePrices twice;
    private final StandardPrices prices;

    TwiceController(TwicePrices twice, StandardPrices prices) {
        this.twice = twice;
        this.prices = prices;
    }

    @Kept
    @GetMapping(TwicePage.ADDRESS)
    String list(
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String urut,
            @RequestParam(defaultValue = "") String lanjut,
            Model model) {
        List<FiscalYear> years = prices.years();
        FiscalYear year = prices.chosen(years, tahun);
        Sort sort = Sort.of(urut);
        List<Twice> found = twice.of(year, sort, after(lanjut, sort), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Twice> rows = more ? found.subList(0, PAGE) : found;
        model.addAttribute(
                "page", new TwicePage(year, sort.word(), years, rows, more ? next(year, sort, rows.getLast()) : null));
        return "budgeting/prices/twice";
    }

    @GetMapping(TwicePage.ADDRESS + ".csv")
    void csv(
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String urut,
            HttpServletResponse response)
            throws IOException {
        FiscalYear year = prices.chosen(prices.years(), tahun);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"harga-kembar-%s.csv\"".formatted(year));
        CsvWriter csv = new CsvWriter(response.getWriter());
        csv.row(
                "kode",
                "nama",
                "spesifikasi",
                "satuan",
                "banyak_harga",
                "terendah",
                "tertinggi",
                "selisih",
                "kali",
                "alasan");
        for (Twice row : twice.of(year, Sort.of(urut), null, EVERYTHING)) {
            csv.row(
                    row.item(),
                    row.name(),
                    row.specification(),
                    row.unit(),
                    row.prices(),
                    row.lowest().amount(),
                    row.highest().amount(),
                    row.difference().amount(),
                    row.ratio(),
                    row.reason());
        }
    }

    private static String next(FiscalYear year, Sort sort, Twice last) {
        After after = last.after(sort);
        return UriComponentsBuilder.fromPath(TwicePage.ADDRESS)
                .queryParam("tahun", year)
                .queryParam("urut", sort.word())
                .queryParam("lanjut", "{a}")
                .encode()
                .build(after.code() + "~" + after.last())
                .toString();
    }

    /** From the beginning where it is none of ours. */
    private static @Nullable After after(String typed, Sort sort) {
        String[] parts = typed.split("~", 2);
        if (parts.length < 2) return null;
        boolean right = sort == Sort.NAME || parts[1].matches("\\d{1,20}(\\.\\d{1,6})?");
        return right ? new After(parts[1], parts[0]) : null;
    }
}
