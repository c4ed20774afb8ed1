package id.balai.allocation.command;

import id.balai.allocation.Fraction;
import id.balai.allocation.Outcome;
import id.balai.allocation.Project;
import id.balai.allocation.Terms;
import id.balai.allocation.Verdict;
import java.io.PrintStream;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;

/** The outcome for people: what was declared, what is funded, and of every project why, or why not. */
final class OutcomeTable {
    private static final MathContext ENOUGH = new MathContext(30);

    private final Words words;
    private final Outcome outcome;

    OutcomeTable(Words words, Outcome outcome) {
        this.words = words;
        this.outcome = outcome;
    }

    void print(PrintStream out) {
        out.println(words.say("table.rule", rule()));
        out.println(words.say(
                "table.spent",
                words.amount(outcome.cost()),
                words.amount(outcome.budget()),
                words.count(outcome.winners().size()),
                words.count(outcome.verdicts().size())));
        outcome.share()
                .ifPresent(share -> out.println(words.say("table.share", money(share), words.count(outcome.runs()))));
        section(out, "table.funded", funded());
        section(out, "table.refused", refused());
        ties(out);
    }

    private String rule() {
        Terms terms = outcome.terms();
        String rule = words.say("rule." + Terms.word(terms.rule()));
        String utility = words.say("utility." + Terms.word(terms.utility()));
        String ties = words.say("ties." + Terms.word(terms.ties()));
        if (terms.rule() != Terms.Rule.EQUAL_SHARES) return rule + "; " + ties;
        String completion = words.say(
                "completion." + Terms.word(terms.completion()),
                words.amount(terms.step()),
                words.say("stop." + Terms.word(terms.stop())),
                words.say("start." + Terms.word(terms.start())));
        return rule + "; " + utility + "; " + completion + "; " + ties;
    }

    private List<Verdict> funded() {
        List<String> order = outcome.winners().stream().map(Project::id).toList();
        return outcome.verdicts().stream()
                .filter(Verdict::funded)
                .sorted(Comparator.comparingInt(v -> order.indexOf(v.project().id())))
                .toList();
    }

    private List<Verdict> refused() {
        return outcome.verdicts().stream().filter(v -> !v.funded()).toList();
    }

    private void section(PrintStream out, String title, List<Verdict> verdicts) {
        if (verdicts.isEmpty()) return;
        out.println();
        out.println(words.say(title));
        for (Verdict verdict : verdicts) {
            Project project = verdict.project();
            out.println("  " + (project.id() + " " + oneLine(project.name())).strip());
            out.println("      "
                    + words.say("table.project", words.amount(project.cost()), words.count(verdict.voters())) + " "
                    + why(verdict));
        }
    }

    private String why(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Bought b when b.maxPayment().signum() == 0 -> words.say("why.free");
            case Verdict.Bought b ->
                words.say("why.bought", words.count(b.payers()), money(b.maxPayment()), words.count(b.emptied()));
            case Verdict.TakenByVotes t -> words.say("why.votes", money(t.left()));
            case Verdict.DoesNotFit d -> words.say("why.misfit", money(d.left()));
            case Verdict.TooLittleHeld t -> words.say("why.poor", money(t.held()));
            case Verdict.NotReached n -> words.say("why.ended", n.stopper().id());
            case Verdict.Unsupported _ -> words.say("why.unsupported");
        };
    }

    private void ties(PrintStream out) {
        if (outcome.ties().isEmpty()) return;
        out.println();
        out.println(words.say("table.ties"));
        for (Outcome.Tie tie : outcome.ties()) {
            String tied =
                    String.join(", ", tie.projects().stream().map(Project::id).toList());
            out.println("  "
                    + words.say(
                            "table.tie",
                            words.count(tie.position()),
                            tied,
                            tie.chosen().id()));
        }
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ");
    }

    private String money(Fraction amount) {
        return words.amount(amount.toDecimal(ENOUGH));
    }
}
