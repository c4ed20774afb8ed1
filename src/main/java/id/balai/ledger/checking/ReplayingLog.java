package id.balai.ledger.checking;

import id.balai.cli.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code bin/balai log replay}: the nightly comparison of tables and log, now. Exit status 1 when they differ. */
@Component
class ReplayingLog implements Command {
    private final Replay replay;

    ReplayingLog(Replay replay) {
        this.replay = replay;
    }

    @Override
    public String name() {
        return "log replay";
    }

    @Override
    public String help() {
        return "compares every table with the decision log";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            List<Finding> findings = replay.run();
            findings.forEach(out::println);
            out.println(findings.isEmpty() ? "OK tables and log agree" : findings.size() + " differences");
            return findings.isEmpty() ? 0 : 1;
        } catch (IOException e) {
            err.println("the published log cannot be read: " + e.getMessage());
            return 1;
        }
    }
}
