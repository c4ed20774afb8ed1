package id.balai.musrenbang.kamus;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The sizes of a form as they were typed, in the order of the formula. */
public record SizesTyped(SequencedMap<String, Size> typed) {
    /** What is wrong, in the order of the fields. */
    public List<Size.Problem> problems() {
        return typed.values().stream()
                .filter(Size.Problem.class::isInstance)
                .map(Size.Problem.class::cast)
                .toList();
    }

    /** All sizes, when nothing is wrong. */
    public Optional<Sizes> sizes() {
        SequencedMap<String, BigDecimal> values = new LinkedHashMap<>();
        typed.forEach((name, size) -> {
            if (size instanceof Size.Given(BigDecimal value)) values.put(name, value);
        });
        return values.size() == typed.size() ? Optional.of(new Sizes(values)) : Optional.empty();
    }
}
