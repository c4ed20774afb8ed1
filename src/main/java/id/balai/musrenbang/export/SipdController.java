package id.balai.musrenbang.export;

import id.balai.document.Downloads;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Proposals of a year as files in SIPD's shape, for whoever enters them there; open, because they hold no personal data. */
@Controller
@Open
class SipdController {
    private final SipdRows rows;
    private final Cycles cycles;

    SipdController(SipdRows rows, Cycles cycles) {
        this.rows = rows;
        this.cycles = cycles;
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/sipd/{table:data_asmas|data_pokir}.csv")
    void csv(@PathVariable String year, @PathVariable String table, HttpServletResponse response) throws IOException {
        FiscalYear wanted = year(year);
        SipdTable sipd = table(table);
        Downloads.csv(response, table + "-" + wanted, out -> rows.write(sipd, wanted, out));
    }

    @GetMapping("/musrenbang/{year:\\d{4}}/sipd/{table:data_asmas|data_pokir}.xlsx")
    void xlsx(@PathVariable String year, @PathVariable String table, HttpServletResponse response) throws IOException {
        FiscalYear wanted = year(year);
        SipdTable sipd = table(table);
        Downloads.xlsx(response, table + "-" + wanted, table, out -> rows.write(sipd, wanted, out));
    }

    private static SipdTable table(String word) {
        for (SipdTable table : SipdTable.values()) {
            if (table.word().equals(word)) return table;
        }
        throw new NotFound();
    }

    private FiscalYear year(String text) {
        try {
            return cycles.find(new FiscalYear(Integer.parseInt(text)))
                    .orElseThrow(NotFound::new)
                    .year();
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
