package id.balai.database;

import java.util.concurrent.CompletableFuture;
import org.springframework.context.SmartLifecycle;

/**
 * What the database needs before its first statement (the server itself, roles, the list of cities, their tables) is done
 * beside the putting together of the program; whoever connects waits for it. Nothing is served before it is done, so that
 * a program that cannot work says so first.
 */
final class Opening implements SmartLifecycle {
    private final CompletableFuture<Boolean> opened = new CompletableFuture<>();

    /** Nothing has to be done. */
    static Opening done() {
        Opening opening = new Opening();
        opening.opened.complete(true);
        return opening;
    }

    void begin(Runnable work) {
        Thread.ofPlatform()
                .name("opening-database")
                .start(() -> opened.completeAsync(
                        () -> {
                            work.run();
                            return true;
                        },
                        Runnable::run));
    }

    /** @throws DatabaseUnavailable when it cannot be done */
    void await() {
        if (!isRunning()) Awaiting.resultOf(opened);
    }

    @Override
    public void start() {
        await();
    }

    @Override
    public void stop() {
        // What was done stays done.
    }

    @Override
    public boolean isRunning() {
        return opened.isDone() && !opened.isCompletedExceptionally();
    }

    /** Before whatever serves or works by itself. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
