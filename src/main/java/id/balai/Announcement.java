package id.balai;

import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where the city can be seen; the start script waits for this line, too. */
@Component
class Announcement {
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web)) return;
        Duration taken = ready.getTimeTaken();
        int port = web.getWebServer().getPort();
        System.out.printf(
                "%n  Balai siap di http://localhost:%d/ dalam %d,%d detik (Ctrl-C menghentikan / stops it)%n%n",
                port, taken.toSeconds(), taken.toMillisPart() / 100);
    }
}
