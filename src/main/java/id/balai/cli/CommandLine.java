package id.balai.cli;

import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DatabaseUnavailable;
import id.balai.kernel.CityCode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/** Finds the verb and runs it; {@code --city CODE} chooses among several cities. */
public final class CommandLine {
    private static final int UNUSABLE = 2;
    private static final String CITY = "--city";

    private CommandLine() {}

    /** Whether the arguments are a verb, perhaps with its city in front, and not settings of the program. */
    public static boolean isMeant(List<String> words) {
        return !words.isEmpty()
                && (words.getFirst().equals(CITY) || !words.getFirst().startsWith("--"));
    }

    /**
     * @param start starts the program without its web server, given the arguments
     * @return the exit status
     */
    public static int run(
            List<String> words,
            PrintStream out,
            PrintStream err,
            Function<List<String>, ConfigurableApplicationContext> start) {
        List<Command> offline = ServiceLoader.load(Command.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Optional<Command> found = named(words, offline.stream());
        if (found.isPresent()) return found.get().run(argumentsOf(found.get(), words), out, err);
        List<String> rest = new ArrayList<>(words);
        Optional<CityCode> wanted = takeCity(rest);
        try (ConfigurableApplicationContext context = start.apply(rest)) {
            List<Command> all = Stream.concat(offline.stream(), context.getBeansOfType(Command.class).values().stream())
                    .toList();
            Optional<Command> verb = named(rest, all.stream());
            if (verb.isEmpty()) return help(all, out);
            if (!verb.get().needsCity()) return verb.get().run(argumentsOf(verb.get(), rest), out, err);
            City city = context.getBean(Cities.class).choose(wanted);
            return CurrentCity.call(city, () -> verb.get().run(argumentsOf(verb.get(), rest), out, err));
        } catch (Exception e) {
            err.println(reason(e));
            return 1;
        }
    }

    /** What is wrong, not what it passed through on its way here. */
    private static String reason(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && !(deepest instanceof DatabaseUnavailable)) deepest = deepest.getCause();
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }

    private static Optional<Command> named(List<String> words, Stream<Command> commands) {
        String line = String.join(" ", words) + " ";
        return commands.filter(c -> line.startsWith(c.name() + " "))
                .max(Comparator.comparingInt(c -> c.name().length()));
    }

    private static List<String> argumentsOf(Command command, List<String> words) {
        return words.subList(command.name().split(" ").length, words.size());
    }

    private static Optional<CityCode> takeCity(List<String> words) {
        int at = words.indexOf(CITY);
        if (at < 0 || at + 1 >= words.size()) return Optional.empty();
        CityCode code = new CityCode(words.get(at + 1));
        words.subList(at, at + 2).clear();
        return Optional.of(code);
    }

    private static int help(List<Command> commands, PrintStream out) {
        out.println("bin/balai [--city CODE] VERB ...");
        commands.stream()
                .sorted(Comparator.comparing(Command::name))
                .forEach(c -> out.printf("  %-20s %s%n", c.name(), c.help()));
        return UNUSABLE;
    }
}
