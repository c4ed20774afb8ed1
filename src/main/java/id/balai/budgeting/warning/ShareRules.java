package id.balai.budgeting.warning;

import id.balai.budgeting.warning.ShareRule.By;
import id.balai.budgeting.warning.ShareRule.Limit;
import id.balai.budgeting.warning.ShareRule.Prefix;
import id.balai.kernel.Csv;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The rules that ship with the program: {@code catalogues/spending-shares.csv}. */
@Component
class ShareRules {
    private final List<ShareRule> all = read();

    /** Those in force on a day. */
    List<ShareRule> on(LocalDate day) {
        return all.stream().filter(rule -> rule.holdsOn(day)).toList();
    }

    private static List<ShareRule> read() {
        List<ShareRule> rules = new ArrayList<>();
        try (Reader in = new InputStreamReader(
                new ClassPathResource("catalogues/spending-shares.csv").getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(in, row -> rules.add(rule(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rules);
    }

    private static ShareRule rule(Csv.Row row) {
        return new ShareRule(
                row.get("code"),
                Limit.valueOf(row.get("limit")),
                new BigDecimal(row.get("percent")),
                LocalDate.parse(row.get("since")),
                row.find("until").map(LocalDate::parse).orElse(null),
                row.find("due").map(LocalDate::parse).orElse(null),
                row.get("law"),
                prefixes(row.find("part").orElse("")),
                prefixes(row.find("part_less").orElse("")),
                prefixes(row.find("whole_less").orElse("")));
    }

    private static List<Prefix> prefixes(String text) {
        return Arrays.stream(text.split(" "))
                .filter(each -> !each.isBlank())
                .map(each -> each.split(":", 2))
                .map(pair -> new Prefix(By.valueOf(pair[0].toUpperCase(Locale.ROOT)), pair[1]))
                .toList();
    }
}
