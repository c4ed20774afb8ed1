package id.balai.allocation.command;

import id.balai.allocation.Outcome;
import id.balai.allocation.Project;
import id.balai.allocation.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The record that scripts read: one line, the same bytes for the same election and terms. */
final class OutcomeJson {
    private OutcomeJson() {}

    static String of(Outcome outcome) {
        Terms terms = outcome.terms();
        String rounds = outcome.rounds().stream()
                .map(r -> "{\"project\":" + quoted(r.project().id()) + ",\"maxPayment\":\"" + r.maxPayment()
                        + "\",\"effectiveVotes\":\"" + r.effectiveVotes() + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        String ties = outcome.ties().stream()
                .map(t -> "{\"position\":" + t.position() + ",\"projects\":" + ids(t.projects()) + ",\"chosen\":"
                        + quoted(t.chosen().id()) + "}")
                .collect(Collectors.joining(",", "[", "]"));
        return "{\"rule\":" + word(terms.rule())
                + ",\"winners\":" + ids(outcome.winners())
                + ",\"cost\":" + number(outcome.cost())
                + ",\"budget\":" + number(outcome.budget())
                + ",\"runs\":" + outcome.runs()
                + ",\"rounds\":" + rounds
                + ",\"ties\":" + ties
                + ",\"terms\":" + terms(terms)
                + "}";
    }

    private static String terms(Terms terms) {
        return "{\"utility\":" + word(terms.utility())
                + ",\"completion\":" + word(terms.completion())
                + ",\"stop\":" + word(terms.stop())
                + ",\"start\":" + word(terms.start())
                + ",\"step\":" + number(terms.step())
                + ",\"ties\":" + word(terms.ties())
                + "}";
    }

    private static String ids(List<Project> projects) {
        return projects.stream().map(p -> quoted(p.id())).collect(Collectors.joining(",", "[", "]"));
    }

    private static String word(Enum<?> value) {
        return quoted(Terms.word(value));
    }

    /** As text, so that no reader makes a double of it. */
    private static String number(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return quoted(plain.toPlainString());
    }

    /** In ASCII, whatever the terminal's encoding is. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') json.append('\\').append(c);
            else if (c < ' ' || c > '~') json.append("\\u%04x".formatted((int) c));
            else json.append(c);
        }
        return json.append('"').toString();
    }
}
