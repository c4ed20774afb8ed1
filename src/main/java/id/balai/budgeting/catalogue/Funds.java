package id.balai.budgeting.catalogue;

import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.intake.Rows;
import id.balai.kernel.FundCode;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sources of fund of the current city. */
@Component
public class Funds {
    private final CodeList list;

    Funds(JdbcClient jdbc, Rows rows) {
        list = new CodeList(jdbc, rows, "budgeting_fund") {};
    }

    /** A source that a line can name. */
    public record Fund(FundCode code, String name) {}

    public Optional<String> nameOf(FundCode code) {
        return list.findEntry(code.value()).map(CodeList.Entry::name);
    }

    /** The sources that have none below them, in order. */
    public List<Fund> leaves() {
        List<CodeList.Entry> all = list.list();
        return all.stream()
                .filter(e -> all.stream().noneMatch(other -> other.code().startsWith(e.code() + ".")))
                .map(e -> new Fund(new FundCode(e.code()), e.name()))
                .toList();
    }

    public OfficialTable table() {
        return new CodeTable(
                "funds",
                "Sumber Dana",
                list,
                false,
                numbers -> FundCode.of(numbers).value());
    }
}
