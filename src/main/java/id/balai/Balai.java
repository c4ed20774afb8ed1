package id.balai;

import id.balai.cli.CommandLine;
import id.balai.database.StartingDatabase;
import id.balai.kernel.MovableClock;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The program: a whole city in one process, or one verb of its command line. */
@Modulithic(systemName = "Balai", sharedModules = "kernel")
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Balai {
    public static void main(String... args) {
        List<String> words = List.of(args);
        if (CommandLine.isMeant(words)) {
            System.exit(CommandLine.run(words, System.out, System.err, Balai::startWithoutWeb));
        } else {
            SpringApplication program = new SpringApplication(Balai.class);
            program.addListeners(new StartingDatabase());
            program.run(args);
        }
    }

    private static ConfigurableApplicationContext startWithoutWeb(List<String> words) {
        SpringApplication program = new SpringApplication(Balai.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setAdditionalProfiles("cli");
        program.setLazyInitialization(true); // a verb needs no controllers
        program.addInitializers(context -> context.addBeanFactoryPostProcessor(new VerbAlone()));
        return program.run(words.toArray(String[]::new));
    }

    /** The system's clock; a demo or a test may start it at another instant ({@code BALAI_CLOCK}). */
    @Bean
    MovableClock clock(@Value("${balai.clock:}") String start, @Value("${balai.demo:true}") boolean demo) {
        MovableClock clock = new MovableClock(Clock.systemUTC());
        if (demo && !start.isEmpty()) clock.set(Instant.parse(start));
        return clock;
    }
}
