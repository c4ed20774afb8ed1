package id.balai;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between the modules hold; what each may depend on stands in its package-info. */
class ModularityTests {
    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Balai.class).verify();
    }
}
