package id.balai.web.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Batang: bars from zero, each against its own whole or against the longest. */
public record Bars(List<Bar> bars) {
    /**
     * @param whole what the value is a part of; null measures against the longest bar
     * @param href where its name leads, or null
     */
    public record Bar(
            String label,
            Figure value,
            @Nullable Figure whole,
            @Nullable String href) {
        public static Bar of(String label, Figure value) {
            return new Bar(label, value, null, null);
        }

        public static Bar part(String label, long part, long whole) {
            return new Bar(label, Figure.of(part), Figure.of(whole), null);
        }

        public Bar leadingTo(String address) {
            return new Bar(label, value, whole, address);
        }

        /** The share of its whole, or null where there is none. */
        public @Nullable Figure share() {
            return whole == null || whole.magnitude() <= 0 ? null : Figure.share(value.magnitude() / whole.magnitude());
        }
    }

    public String width(Bar bar) {
        double whole = bar.whole() == null ? longest() : bar.whole().magnitude();
        return Svg.percent(bar.value().magnitude(), whole);
    }

    private double longest() {
        return bars.stream().mapToDouble(b -> b.value().magnitude()).max().orElse(0);
    }
}
