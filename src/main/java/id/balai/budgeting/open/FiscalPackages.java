package id.balai.budgeting.open;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.web.CsvWriter;
import id.balai.web.OpenDataSet;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of all Fiscal Data Packages, for {@code /data}: who collects budgets reads it to find each of them. */
@Component
class FiscalPackages implements OpenDataSet {
    private final BudgetVersions versions;

    FiscalPackages(BudgetVersions versions) {
        this.versions = versions;
    }

    @Override
    public String name() {
        return "anggaran-paket-fiskal";
    }

    @Override
    public String titleKey() {
        return "budgeting.data.fiscal";
    }

    @Override
    public String aboutKey() {
        return "budgeting.data.fiscal.about";
    }

    @Override
    public void write(Writer out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row("tahun", "versi", "nama", "tahap", "ditetapkan", "paket", "tabel");
        for (List<BudgetVersion> year : versions.byYear().values()) {
            for (BudgetVersion version : year) {
                String folder = version.path() + "/fdp/";
                csv.row(
                        version.year(),
                        version.code(),
                        version.name(),
                        FiscalPackage.phase(version.stage()),
                        version.decidedOn(),
                        folder + "datapackage.json",
                        folder + FiscalPackage.TABLE);
            }
        }
    }
}
