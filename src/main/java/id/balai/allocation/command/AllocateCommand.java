package id.balai.allocation.command;

import id.balai.allocation.Allocation;
import id.balai.allocation.Election;
import id.balai.allocation.Outcome;
import id.balai.allocation.pabulib.BallotFile;
import id.balai.allocation.pabulib.BrokenBallotFile;
import id.balai.cli.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Locale;

/**
 * {@code bin/balai allocate FILE.pb --rule RULE ...}: computes what a published vote funds. Needs neither database nor city.
 *
 * <p>Exit status: 0 computed, 2 unusable arguments or a file that cannot be read, with one line that says why.
 */
public final class AllocateCommand implements Command {
    private static final int COMPUTED = 0;
    private static final int UNUSABLE = 2;
    private static final String ARGUMENTS = "FILE.pb --rule greedy|greedy-no-skip|greedy-per-cost|phragmen|equal-shares"
            + " [--utility cost|cardinality|points] [--completion none|add1|add1u|greedy] [--stop exhaustive|overspend]"
            + " [--start exact|floor] [--step N] [--ties id|votes|cost] [--json] [--lang id|en]";

    @Override
    public String name() {
        return "allocate";
    }

    @Override
    public String help() {
        return ARGUMENTS + "  hitung hasil suara atas anggaran / computes what a vote on a budget funds";
    }

    @Override
    public boolean needsCity() {
        return false;
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Request request;
        try {
            request = Request.read(arguments);
        } catch (InvalidPathException e) {
            err.println(Words.indonesian().say("usage", "FILE.pb", ARGUMENTS));
            return UNUSABLE;
        } catch (IllegalArgumentException e) {
            err.println(Words.indonesian().say("usage", String.valueOf(e.getMessage()), ARGUMENTS));
            return UNUSABLE;
        }
        return compute(request, request.english() ? Words.english() : Words.indonesian(), out, err);
    }

    private static int compute(Request request, Words words, PrintStream out, PrintStream err) {
        try {
            Election election = read(request);
            Outcome outcome = Allocation.compute(election, request.terms(election.kind()));
            if (request.json()) out.println(OutcomeJson.of(outcome));
            else new OutcomeTable(words, outcome).print(out);
            return COMPUTED;
        } catch (BrokenBallotFile e) {
            String problem = words.say(
                    "file." + e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    e.details().toArray());
            err.println(words.say("file.broken", request.file(), String.valueOf(e.line()), problem));
        } catch (IOException e) {
            err.println(words.say("file.unreadable", request.file()));
        } catch (ArithmeticException e) {
            err.println(words.say("file.too-many-points", request.file()));
        }
        return UNUSABLE;
    }

    private static Election read(Request request) throws IOException, BrokenBallotFile {
        try (InputStream in = Files.newInputStream(request.file())) {
            return BallotFile.read(in);
        }
    }
}
