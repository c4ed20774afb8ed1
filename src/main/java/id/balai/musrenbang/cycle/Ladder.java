package id.balai.musrenbang.cycle;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The levels of a year from the lowest to the highest. Data of the city: a city without one of them leaves it out. */
public record Ladder(List<Level> levels) {
    /** @throws IllegalArgumentException when there is no level or one stands twice */
    public Ladder {
        levels = List.copyOf(levels);
        if (levels.isEmpty()) throw new IllegalArgumentException("a ladder without levels");
        if (new HashSet<>(levels).size() != levels.size()) {
            throw new IllegalArgumentException("a level twice: " + levels);
        }
    }

    /** Where a proposal begins. */
    public Level first() {
        return levels.getFirst();
    }

    public Optional<Level> above(Level level) {
        int index = indexOf(level);
        return index + 1 < levels.size() ? Optional.of(levels.get(index + 1)) : Optional.empty();
    }

    public Optional<Level> below(Level level) {
        int index = indexOf(level);
        return index > 0 ? Optional.of(levels.get(index - 1)) : Optional.empty();
    }

    /** The level itself and those above it: what still lies before a proposal that waits there. */
    public List<Level> from(Level level) {
        return levels.subList(indexOf(level), levels.size());
    }

    private int indexOf(Level level) {
        int index = levels.indexOf(level);
        if (index < 0) throw new IllegalArgumentException(level + " is not on the ladder " + levels);
        return index;
    }
}
