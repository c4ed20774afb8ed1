package id.balai.ledger.checking;

import id.balai.cli.Command;
import id.balai.ledger.tlog.Checkpoint;
import id.balai.ledger.tlog.LogAddress;
import id.balai.ledger.tlog.LogFolder;
import id.balai.ledger.tlog.LogSource;
import id.balai.ledger.tlog.LogVerification;
import id.balai.ledger.tlog.MalformedLog;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.UntrustedLog;
import id.balai.ledger.tlog.VerifierKey;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code bin/balai log verify URL|DIR --key VKEY [--since CHECKPOINT]}: verifies a whole log, ours or another city's. Needs
 * neither database nor city.
 *
 * <p>Exit status: 0 it holds, 1 it was tampered with, 2 unusable arguments, 3 it could not be read.
 */
public final class VerifyingLog implements Command {
    private static final int HOLDS = 0;
    private static final int TAMPERED = 1;
    private static final int UNUSABLE = 2;
    private static final int UNREADABLE = 3;

    /** What was asked for. */
    private record Request(LogSource source, VerifierKey key, Optional<SignedNote> since) {}

    @Override
    public String name() {
        return "log verify";
    }

    @Override
    public String help() {
        return "URL|DIR --key VKEY [--since CHECKPOINT]  verifies a decision log, every entry of it";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        Request request;
        try {
            request = read(new ArrayList<>(arguments));
        } catch (IllegalArgumentException | MalformedLog | IOException e) {
            err.println("log verify: " + e.getMessage());
            return UNUSABLE;
        }
        return verify(request, out, err);
    }

    private static int verify(Request request, PrintStream out, PrintStream err) {
        try {
            Checkpoint checkpoint = new LogVerification(request.source, request.key).verify(request.since);
            String since = request.since.isPresent() ? ", continues the earlier checkpoint" : "";
            out.println("OK " + checkpoint.origin() + " " + checkpoint.size() + " entries, root "
                    + checkpoint.root().base64() + since);
            return HOLDS;
        } catch (UntrustedLog | MalformedLog e) {
            err.println("TAMPERED " + request.key.name() + ": " + e.getMessage());
            return TAMPERED;
        } catch (IOException | UncheckedIOException e) {
            err.println("UNREADABLE " + request.key.name() + ": " + e.getMessage());
            return UNREADABLE;
        }
    }

    private Request read(List<String> words) throws IOException {
        String since = take(words, "--since");
        String key = take(words, "--key");
        if (key == null || words.size() != 1) throw new IllegalArgumentException(help());
        return new Request(
                source(words.getFirst()),
                VerifierKey.parse(key.strip()),
                since == null ? Optional.empty() : kept(since));
    }

    private static Optional<SignedNote> kept(String file) throws IOException {
        if (!Files.isReadable(Path.of(file))) throw new IllegalArgumentException("cannot read " + file);
        return Optional.of(SignedNote.parse(Files.readAllBytes(Path.of(file))));
    }

    private static LogSource source(String place) {
        if (place.startsWith("http://") || place.startsWith("https://")) return new LogAddress(place);
        if (!Files.isDirectory(Path.of(place))) throw new IllegalArgumentException("not a folder: " + place);
        return new LogFolder(Path.of(place));
    }

    private static @Nullable String take(List<String> words, String option) {
        int at = words.indexOf(option);
        if (at < 0) return null;
        if (at + 1 == words.size()) throw new IllegalArgumentException(option + " needs a value");
        String value = words.get(at + 1);
        words.subList(at, at + 2).clear();
        return value;
    }
}
