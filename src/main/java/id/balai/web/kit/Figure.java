package id.balai.web.kit;

import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number that a picture or a tile shows, with what it counts. */
public sealed interface Figure {
    /** An amount of money. */
    record Money(Rupiah amount) implements Figure {}

    /** So many things. */
    record Count(long things) implements Figure {}

    /** A share of a whole, as a ratio: 0.96 is 96%. */
    record Share(double ratio) implements Figure {}

    /** A measured quantity with its unit: 210 m. */
    record Quantity(BigDecimal value, String unit) implements Figure {}

    static Figure of(Rupiah amount) {
        return new Money(amount);
    }

    static Figure of(long things) {
        return new Count(things);
    }

    static Figure share(double ratio) {
        return new Share(ratio);
    }

    /** Its size, for lengths and steps of a scale. */
    default double magnitude() {
        return switch (this) {
            case Money m -> m.amount().amount().doubleValue();
            case Count c -> c.things();
            case Share s -> s.ratio();
            case Quantity q -> q.value().doubleValue();
        };
    }

    /** In full, for tables and labels. */
    default String text() {
        return switch (this) {
            case Money m -> Format.rupiah(m.amount());
            case Count c -> Format.number(c.things());
            case Share s -> Format.percent(s.ratio());
            case Quantity q -> Format.quantity(q.value(), q.unit());
        };
    }

    /** Short, for big type: money in three figures and a word. */
    default String brief() {
        return this instanceof Money m ? Format.brief(m.amount()) : text();
    }

    /** As short as a tile of the map allows: money in miliar with one decimal, whose unit the picture names. */
    default String tiny() {
        return switch (this) {
            case Money m -> Format.billions(m.amount());
            case Count c -> Format.number(c.things());
            case Share s -> Format.percent(s.ratio());
            case Quantity q -> Format.number(q.value().setScale(0, RoundingMode.HALF_UP));
        };
    }
}
