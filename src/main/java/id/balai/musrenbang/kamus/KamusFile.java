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
    private static final String PHYSICAL = "PHYSICAL";
    private static final String NON_PHYSICAL = "NON_PHYSICAL";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @throws IOException when it cannot be read or has another shape */
    public static KamusFile read(InputStream in) throws IOException {
        try (in) {
            return JSON.readValue(in.readAllBytes(), KamusFile.class);
        } catch (tools.jackson.core.JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** Entries as such a file, which another city or another year can take. */
    public static KamusFile of(String source, List<KamusEntry> entries) {
        return new KamusFile(source, entries.stream().map(Line::of).toList());
    }

    public String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
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
            Picture picture,
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
        static Line of(KamusEntry e) {
            return new Line(
                    e.code(),
                    e.name(),
                    e.title(),
                    e.bidang(),
                    e.physical() ? PHYSICAL : NON_PHYSICAL,
                    e.picture(),
                    e.agency().value(),
                    e.subKegiatan().value(),
                    e.account().value(),
                    e.priceItem().value(),
                    e.unit(),
                    e.about(),
                    e.variables().stream().map(Variable::of).toList(),
                    e.proofs(),
                    e.questions(),
                    e.forbidden());
        }

        KamusEntry entry(FiscalYear year) {
            return new KamusEntry(
                    year,
                    code,
                    1,
                    1,
                    false,
                    name,
                    title,
                    bidang,
                    picture,
                    kind.equals(PHYSICAL),
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
        static Variable of(KamusVariable v) {
            return new Variable(v.name(), v.label(), v.unit(), v.least(), v.most(), v.decimals(), v.example());
        }

        KamusVariable variable() {
            return new KamusVariable(name, label, unit, least, most, decimals, example);
        }
    }
}
