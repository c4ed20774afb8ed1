package id.balai.musrenbang.cycle;

import id.balai.kernel.Rupiah;

/**
 * A ceiling (pagu indikatif) of one level and place, and how much of it is taken. The database refuses more.
 *
 * @param place as {@link Level#paguPlace} names it
 */
public record Pagu(Level level, String place, Rupiah ceiling, Rupiah taken) {
    public Rupiah room() {
        return ceiling.minus(taken);
    }

    public boolean hasRoomFor(Rupiah amount) {
        return !amount.exceeds(room());
    }
}
