package id.balai.musrenbang.cycle;

import id.balai.kernel.FiscalYear;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The musrenbang of a plan year: when proposals are taken, which levels decide in which order, and until when. */
public record Cycle(FiscalYear year, Stage submission, List<Stage> levels) {
    public Cycle {
        levels = List.copyOf(levels);
        if (submission.level() != null) throw new IllegalArgumentException("submission is no level");
    }

    public Ladder ladder() {
        return new Ladder(
                levels.stream().map(s -> Objects.requireNonNull(s.level())).toList());
    }

    /** @throws IllegalArgumentException when the level is not on the ladder */
    public Stage stage(Level level) {
        return levels.stream()
                .filter(s -> s.level() == level)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(level + " is not in the cycle of " + year));
    }

    /** All stages in order, handing in first. */
    public List<Stage> stages() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(submission), levels.stream())
                .toList();
    }

    /** The same, a year later on the city's clocks. */
    Cycle nextYear() {
        return new Cycle(
                year.next(),
                submission.nextYear(),
                levels.stream().map(Stage::nextYear).toList());
    }

    public boolean takesProposals(Instant at) {
        return submission.isOpen(at);
    }

    /** The last instant at which anything happens in it. */
    public Instant ends() {
        return stages().stream().map(Stage::closes).max(Instant::compareTo).orElseThrow();
    }
}
