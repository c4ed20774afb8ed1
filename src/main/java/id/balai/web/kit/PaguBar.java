package id.balai.web.kit;

import id.balai.kernel.Rupiah;

/**
 * Room left under a ceiling (pagu) before and after one proposal.
 *
 * @param taken what was accepted before
 * @param current this one
 */
public record PaguBar(Rupiah ceiling, Rupiah taken, Rupiah current) {
    /** What is left; negative when this one goes over. */
    public Rupiah left() {
        return ceiling.minus(taken).minus(current);
    }

    public boolean isOver() {
        return left().isNegative();
    }

    /** By how much it goes over. */
    public Rupiah over() {
        return Rupiah.ZERO.minus(left());
    }

    public String takenWidth() {
        return Svg.percent(size(taken), whole());
    }

    public String currentWidth() {
        return Svg.percent(size(current), whole());
    }

    /** Where the ceiling stands when the bar goes over it. */
    public String ceilingAt() {
        return Svg.percent(size(ceiling), whole());
    }

    private double whole() {
        return Math.max(size(ceiling), size(taken.plus(current)));
    }

    private static double size(Rupiah amount) {
        return amount.amount().doubleValue();
    }
}
