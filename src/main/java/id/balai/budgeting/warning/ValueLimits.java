package id.balai.budgeting.warning;

import id.balai.kernel.Csv;
import id.balai.kernel.Rupiah;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The limits that ship with the program: {@code catalogues/value-limits.csv}. */
@Component
class ValueLimits {
    private final List<ValueLimit> all = read();

    /** Those in force on a day. */
    List<ValueLimit> on(LocalDate day) {
        return all.stream().filter(limit -> limit.holdsOn(day)).toList();
    }

    private static List<ValueLimit> read() {
        List<ValueLimit> limits = new ArrayList<>();
        try (Reader in = new InputStreamReader(
                new ClassPathResource("catalogues/value-limits.csv").getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(
                    in,
                    row -> limits.add(new ValueLimit(
                            row.get("code"),
                            new Rupiah(new BigDecimal(row.get("amount"))),
                            LocalDate.parse(row.get("since")),
                            row.find("until").map(LocalDate::parse).orElse(null),
                            row.get("law"),
                            List.of(row.get("accounts").split(" ")))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(limits);
    }
}
