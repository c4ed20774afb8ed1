package id.balai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTests {
    /** {@code bin/balai --city 1275 import ...} once started a second city program instead. */
    @Test
    void aCityMayStandBeforeTheVerbAndSettingsAreNoVerb() {
        assertThat(CommandLine.isMeant(List.of("import", "accounts"))).isTrue();
        assertThat(CommandLine.isMeant(List.of("--city", "1275", "import", "accounts")))
                .isTrue();
        assertThat(CommandLine.isMeant(List.of("--server.port=8080", "--balai.city=1275")))
                .isFalse();
        assertThat(CommandLine.isMeant(List.of())).isFalse();
    }
}
