package id.balai.musrenbang.cycle;

import id.balai.kernel.FiscalYear;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The musrenbang of a plan year: when proposals are taken, which levels decide in which order, and until when. */
public record Cycle(FiscalYear year, Stage submission, List<Stage> levels) {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int DAYS_OF_SETWAN = 5;

    public Cycle {
        levels = List.copyOf(levels);
        if (submission.level() != null) throw new IllegalArgumentException("submission is no level");
    }

    public Ladder ladder() {
        return new Ladder(named().filter(level -> level != Level.SETWAN).toList());
    }

    /** The ladder of a pokir: Setwan first, then the levels of the whole city (decision record 0085). */
    public Ladder ladderOfPokir() {
        List<Level> above = ladder().levels().stream()
                .filter(level -> level == Level.AGENCY || level == Level.CITY)
                .toList();
        List<Level> rest = above.isEmpty() ? List.of(ladder().levels().getLast()) : above;
        return new Ladder(Stream.concat(Stream.of(Level.SETWAN), rest.stream()).toList());
    }

    /**
     * When pokir are handed in: from the opening of Setwan's stage to a week before it ends, which leaves Setwan a week to
     * check and never comes later than a week before the last level ends (Permendagri 86/2017 art. 178). Empty when the
     * year has no such stage.
     */
    public Optional<Stage> pokirStage() {
        Optional<Stage> setwan =
                levels.stream().filter(s -> s.level() == Level.SETWAN).findFirst();
        Instant last = stage(ladder().levels().getLast()).closes();
        return setwan.flatMap(stage -> {
            Instant closes = (stage.closes().isBefore(last) ? stage.closes() : last).minus(WEEK);
            return closes.isAfter(stage.opens())
                    ? Optional.of(new Stage(Level.SETWAN, stage.opens(), closes, stage.workingDays()))
                    : Optional.empty();
        });
    }

    private Stream<Level> named() {
        return levels.stream().map(s -> Objects.requireNonNull(s.level()));
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
        return Stream.concat(Stream.of(submission), levels.stream()).toList();
    }

    /**
     * The same, a year later on the city's clocks. A year from before pokir were taken gets a stage for Setwan, as long as
     * the levels together: a city without pokir gets none handed in, but one with them could add no stage by its pages.
     */
    Cycle nextYear() {
        Stream<Stage> all = pokirStage().isPresent()
                ? levels.stream()
                : Stream.concat(levels.stream().filter(s -> s.level() != Level.SETWAN), Stream.of(setwan()));
        return new Cycle(
                year.next(), submission.nextYear(), all.map(Stage::nextYear).toList());
    }

    private Stage setwan() {
        Instant opens =
                levels.stream().map(Stage::opens).min(Instant::compareTo).orElseThrow();
        return new Stage(Level.SETWAN, opens, stage(ladder().levels().getLast()).closes(), DAYS_OF_SETWAN);
    }

    public boolean takesProposals(Instant at) {
        return submission.isOpen(at);
    }

    /** The last instant at which anything happens in it. */
    public Instant ends() {
        return stages().stream().map(Stage::closes).max(Instant::compareTo).orElseThrow();
    }
}
