package id.balai;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The borders between the modules hold; what each may depend on stands in its package-info. */
class ModularityTests {
    /** Compiled templates: each takes the page record of its own screen, which other modules may not touch. */
    private static final DescribedPredicate<JavaClass> TEMPLATES =
            JavaClass.Predicates.resideInAPackage("id.balai.templates..");

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Balai.class, TEMPLATES).verify();
    }
}
