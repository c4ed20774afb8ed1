package id.balai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** First start ever, restart, memory at rest. */
final class StartBench implements Bench.Measurement {
    private static final int RESTARTS = 5;

    @Override
    public List<Figure> measure(Path work) throws Exception {
        Path home = Files.createDirectory(work.resolve("home"));
        List<Figure> figures = new ArrayList<>();
        try (Served first = Served.start(home)) {
            figures.add(Figure.atMost(
                    "first start ever to first page, with the demo", first.secondsToFirstPage(), "s", 20));
            first.awaitTraining();
        }
        List<Double> seconds = new ArrayList<>();
        double resident = 0;
        for (int i = 0; i < RESTARTS; i++) {
            try (Served again = Served.start(home)) {
                seconds.add(again.secondsToFirstPage());
                if (i == RESTARTS - 1) {
                    Thread.sleep(20_000);
                    resident = again.residentMegabytes();
                }
            }
        }
        seconds.sort(null);
        figures.add(Figure.atMost("restart to first page, median of 5", seconds.get(RESTARTS / 2), "s", 7));
        figures.add(Figure.atMost("resident memory of the program at rest", resident, "MB", 350));
        return figures;
    }
}
