package id.balai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How the code is laid out, one sentence a rule. */
@AnalyzeClasses(packages = "id.balai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {
    @ArchTest
    static final ArchRule noTypeIsNamedAfterAPattern = noClasses()
            .that()
            .resideOutsideOfPackage("..templates..")
            .should(ArchConditions.haveNameMatching(".*\\.\\w*(Impl|Dto|DTO|Mapper|Manager|Util|Utils|Helper)"));

    @ArchTest
    static final ArchRule noPackageIsNamedAfterALayer = noClasses()
            .should()
            .resideInAnyPackage(
                    "..controller..",
                    "..service..",
                    "..repository..",
                    "..dto..",
                    "..model..",
                    "..entity..",
                    "..util..",
                    "..impl..",
                    "..common..");

    @ArchTest
    static final ArchRule controllersAreNotPublic =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    /** In a package below the module's it may be, since Modulith closes that to the other modules. */
    @ArchTest
    static final ArchRule repositoriesAreClosedToOtherModules = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .and()
            .resideInAPackage("id.balai.*")
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule nothingReadsTheTimeWithoutAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule everythingIsInjectedByTheConstructor =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule aDecisionIsATransactionOfAFlowNotOfAScreen = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .should()
            .notBeAnnotatedWith(Transactional.class);

    /** Background work has no host that says whose it is. */
    @ArchTest
    static final ArchRule backgroundWorkIsDoneCityByCity = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should()
            .beDeclaredInClassesThat(DescribedPredicate.describe(
                    "call Cities.inEachOpen",
                    (JavaClass c) -> c.getMethodCallsFromSelf().stream()
                            .anyMatch(call -> call.getName().equals("inEachOpen"))));

    @ArchTest
    static final ArchRule valueTypesKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("..kernel..")
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are of a framework",
                    (JavaClass c) -> c.getPackageName().startsWith("org.springframework.")
                            && !c.getPackageName().startsWith("org.springframework.modulith")));
}
