package id.balai.budgeting.rka;

import id.balai.budgeting.catalogue.Names;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.web.kit.Choice;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The sub kegiatan for which an agency has a ceiling, to choose from. */
@Component
public class PlannedSubs {
    private final Ceilings ceilings;
    private final Names names;

    PlannedSubs(Ceilings ceilings, Names names) {
        this.ceilings = ceilings;
        this.names = names;
    }

    public List<Choice> of(FiscalYear year, AgencyCode agency) {
        List<String> codes = ceilings.of(year, agency).stream()
                .map(ceiling -> ceiling.pot().subKegiatan().value())
                .toList();
        Map<String, String> named = names.ofNomenclature(codes);
        return codes.stream()
                .map(code -> Choice.of(code, code + " " + named.getOrDefault(code, "")))
                .toList();
    }
}
