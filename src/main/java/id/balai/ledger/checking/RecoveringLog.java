package id.balai.ledger.checking;

import id.balai.cli.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * {@code bin/balai log recover}: after the database was restored to an earlier time, takes back from the published log what
 * the database has lost. Until then the sequencer refuses to work.
 */
@Component
class RecoveringLog implements Command {
    private final Recovery recovery;

    RecoveringLog(Recovery recovery) {
        this.recovery = recovery;
    }

    @Override
    public String name() {
        return "log recover";
    }

    @Override
    public String help() {
        return "after a restore: takes lost entries back from the published log";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            List<Recovery.Gap> gaps = recovery.run();
            for (Recovery.Gap gap : gaps) {
                out.println(gap.year() + ": entries " + gap.from() + " to " + (gap.to() - 1) + " are back; "
                        + gap.objects() + " objects need reconciliation");
            }
            out.println(gaps.isEmpty() ? "OK nothing was lost" : "OK recovered");
            return 0;
        } catch (IOException | RuntimeException e) {
            err.println("not recovered, nothing was changed: " + e.getMessage());
            return 1;
        }
    }
}
