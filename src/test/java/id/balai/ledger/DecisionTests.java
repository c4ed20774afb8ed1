package id.balai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.Rupiah;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTests {
    private static final Decision DECISION = Decision.on("musrenbang.proposal", new UUID(1, 2), 1);

    @Test
    void takesPublicValuesInPlainForm() {
        Decision decision = DECISION.with("amount", Rupiah.of(1_250_000))
                .with("volume", 210)
                .with("urgent", true)
                .with("regions", List.of("12.75.01", "12.75.02"));
        assertThat(decision.publicFields())
                .containsEntry("amount", "1250000.00")
                .containsEntry("volume", 210L)
                .containsEntry("urgent", true)
                .containsEntry("regions", List.of("12.75.01", "12.75.02"));
    }

    static Stream<Object> secrets() {
        return Stream.of(
                new Nik("1275019901990001"),
                new PhoneNumber("+6281200000000"),
                new PersonId(new UUID(3, 4)),
                "x".repeat(201),
                1.5,
                1L << 54,
                new Object());
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void refusesToPublishPersonsLongTextsAndUnknownThings(Object secret) {
        assertThatThrownBy(() -> DECISION.with("field", secret)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesOutBlankTexts() {
        assertThat(DECISION.sealing("reason", " ").sealing("note", null).sealed())
                .isEmpty();
    }

    @Test
    void knowsItsApplication() {
        assertThat(DECISION.app()).isEqualTo("musrenbang");
        assertThatThrownBy(() -> Decision.on("proposal", new UUID(1, 2), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
