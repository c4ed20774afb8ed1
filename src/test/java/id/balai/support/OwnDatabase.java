package id.balai.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context its own database on the one server, and its own home folder. */
public class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "balai.jdbc.url=" + TestServer.emptyDatabase(),
                        "balai.jdbc.user=" + TestServer.server().ownerUser(),
                        "balai.jdbc.password=" + TestServer.server().ownerPassword(),
                        "balai.home=" + temporaryHome(),
                        "balai.demo="
                                + List.of(context.getEnvironment().getActiveProfiles())
                                        .contains("demo"),
                        "management.server.port=0")
                .applyTo(context);
    }

    private static Path temporaryHome() {
        try {
            Path home = Files.createTempDirectory("balai-home");
            home.toFile().deleteOnExit();
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
