package id.balai;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says on the terminal where the city can be seen; scripts wait for this line, too. */
@Component
class Announcement {
    @EventListener
    void on(ApplicationReadyEvent ready) {
        String port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port == null) return;
        System.out.printf("%n  Balai siap di http://localhost:%s/ (Ctrl-C menghentikan / stops it)%n%n", port);
    }
}
