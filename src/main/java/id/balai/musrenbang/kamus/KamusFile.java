package id.balai.musrenbang.kamus;

import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * A kamus as a data file: {@code cities/CITY/kamus.json}.
 *
 * @param source where it comes from, shown beside it
 */
public record KamusFile(String source, List<Line> entries) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws IOException when it cannot be read or has another shape */
    public static KamusFile read(InputStream in) throws IOException {
        try (in) {
            return JSON.readValue(in.readAllBytes(), KamusFile.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** Its entries as those of a year. */
    public List<KamusEntry> of(FiscalYear year) {
        return entries.stream().map(line -> line.entry(year)).toList();
    }

    /** One entry as the file has it. */
    public record Line(
            String code,
            String name,
            String title,
            Bidang bidang,
            String kind,
            String agency,
            String subKegiatan,
            String account,
            String priceItem,
            String unit,
            String about,
            List<Variable> variables,
            List<String> proofs,
            List<String> questions,
            List<String> forbidden) {
        KamusEntry entry(FiscalYear year) {
            return new KamusEntry(
                    year,
                    code,
                    1,
                    name,
                    title,
                    bidang,
                    kind.equals("PHYSICAL"),
                    new AgencyCode(agency),
                    new NomenclatureCode(subKegiatan),
                    new AccountCode(account),
                    new PriceItemCode(priceItem),
                    unit,
                    about,
                    variables.stream().map(Variable::variable).toList(),
                    proofs,
                    questions,
                    forbidden);
        }
    }

    /** One variable as the file has it. */
    public record Variable(
            String name,
            String label,
            String unit,
            BigDecimal least,
            BigDecimal most,
            int decimals,
            BigDecimal example) {
        KamusVariable variable() {
            return new KamusVariable(name, label, unit, least, most, decimals, example);
        }
    }
}
