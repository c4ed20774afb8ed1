package id.balai.database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.env.Environment;

/**
 * Starts the embedded server while the program still looks for its own parts: unpacking PostgreSQL and making its
 * folder is a tenth of a first start, and needs nothing of the rest. A listener of the program, since it begins before
 * there are beans; it then stands among them.
 */
public final class StartingDatabase implements ApplicationListener<ApplicationEvent> {
    /** While the program is built, its parts are looked for and none of them is made. */
    private static final boolean IS_BUILDING = Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);

    private @Nullable CompletableFuture<EmbeddedPostgres> starting;

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationEnvironmentPreparedEvent prepared -> begin(prepared.getEnvironment());
            case ApplicationContextInitializedEvent initialized
            when starting != null ->
                initialized
                        .getApplicationContext()
                        .getBeanFactory()
                        .registerSingleton(StartingDatabase.class.getName(), this);
            case ApplicationFailedEvent _ -> abandon();
            default -> {}
        }
    }

    private void begin(Environment environment) {
        if (environment.containsProperty("balai.jdbc.url") || IS_BUILDING) return;
        Path home = Path.of(environment.getProperty("balai.home", "data"));
        CompletableFuture<EmbeddedPostgres> future = new CompletableFuture<>();
        Thread.ofPlatform()
                .name("starting-database")
                .start(() -> future.completeAsync(
                        () -> EmbeddedPostgres.start(home, PostgresSettings.safe()), Runnable::run));
        starting = future;
    }

    /** The server, waited for by whoever asks it for something. */
    DatabaseServer server() {
        if (starting == null) throw new IllegalStateException("nothing was begun");
        return new Awaited(starting);
    }

    /** Every question throws {@link DatabaseUnavailable} when another program runs the server, or it cannot run here. */
    private record Awaited(CompletableFuture<EmbeddedPostgres> starting) implements DatabaseServer {
        @Override
        public String jdbcUrl() {
            return Awaiting.resultOf(starting).jdbcUrl();
        }

        @Override
        public String ownerUser() {
            return Awaiting.resultOf(starting).ownerUser();
        }

        @Override
        public String ownerPassword() {
            return Awaiting.resultOf(starting).ownerPassword();
        }

        @Override
        public void close() {
            starting.thenAccept(EmbeddedPostgres::close);
        }
    }

    /** A program that did not come up leaves no server behind; closing one that was closed does nothing. */
    private void abandon() {
        if (starting != null) starting.thenAccept(EmbeddedPostgres::close);
    }
}
