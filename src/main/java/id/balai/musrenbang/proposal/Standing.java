package id.balai.musrenbang.proposal;

import id.balai.musrenbang.cycle.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A state and, while somebody has to act, the level: where it waits, or which level it comes back to after repair. For
 * a state that ends it, the level that ended it.
 */
public record Standing(State state, @Nullable Level level) {
    public Standing {
        if (state.isOpen() && level == null) throw new IllegalArgumentException(state + " without a level");
    }

    public static Standing waitingAt(Level level) {
        return new Standing(State.WAITING, level);
    }

    /** As the decision log and the table have it: {@code waiting.kelurahan}, {@code budgeted}. */
    public String code() {
        String name = state.name().toLowerCase(Locale.ROOT);
        return level == null ? name : name + "." + level.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return code();
    }
}
