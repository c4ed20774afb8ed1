package id.balai.budgeting.open;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.database.CurrentCity;
import id.balai.document.Downloads;
import id.balai.kernel.FiscalYear;
import id.balai.web.NotFound;
import id.balai.web.Open;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Every version as a Fiscal Data Package: its descriptor and its table, beside each other. */
@Controller
@Open
class FiscalPackageController {
    private static final String PATH = "/anggaran/{year:\\d{4}}/{version:[a-z0-9-]{2,30}}/fdp/";

    private final BudgetVersions versions;
    private final FiscalRows rows;

    FiscalPackageController(BudgetVersions versions, FiscalRows rows) {
        this.versions = versions;
        this.rows = rows;
    }

    @ResponseBody
    @GetMapping(value = PATH + "datapackage.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Object descriptor(@PathVariable String year, @PathVariable String version, HttpServletRequest request) {
        // The host is one of the city's own: others never come this far.
        String base = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return FiscalPackage.of(find(year, version), CurrentCity.get(), base);
    }

    @GetMapping(PATH + FiscalPackage.TABLE)
    void table(@PathVariable String year, @PathVariable String version, HttpServletResponse response)
            throws IOException {
        BudgetVersion wanted = find(year, version);
        Downloads.csv(
                response,
                "anggaran-%s-%s".formatted(wanted.year(), wanted.code()),
                out -> rows.write(wanted.id(), out));
    }

    private BudgetVersion find(String year, String code) {
        return FiscalYear.find(year).flatMap(of -> versions.find(of, code)).orElseThrow(NotFound::new);
    }
}
