package id.balai.organisation.city;

import id.balai.kernel.Csv;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One CSV file of a city, its values turned into types; what does not fit goes to the problems. */
final class Table {
    private static final int MOST_ROWS = 20_000;

    private final String file;
    private final Problems problems;
    private final List<Csv.Row> rows = new ArrayList<>();

    private Table(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads the file; one that is absent has no rows. */
    static Table read(CityFiles files, String file, Problems problems) {
        Table table = new Table(file, problems);
        Optional<Reader> opened = files.open(file);
        if (opened.isEmpty()) return table;
        try (Reader reader = opened.get()) {
            Csv.read(reader, table::add);
        } catch (CharacterCodingException e) {
            problems.in(file, "encoding");
        } catch (Csv.Malformed e) {
            problems.at(file, e.line(), "-", "malformed", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            problems.in(file, "unreadable");
        }
        return table;
    }

    private void add(Csv.Row row) {
        if (rows.size() == MOST_ROWS) throw new Csv.Malformed(row.line(), "too many rows");
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Turns each row into something; rows with a problem are left out, all their problems being noted. */
    <T> List<T> map(Function<Cells, Optional<T>> make) {
        List<T> made = new ArrayList<>();
        for (Csv.Row row : rows) make.apply(new Cells(row)).ifPresent(made::add);
        return made;
    }

    /** The values of one row. */
    final class Cells {
        private final Csv.Row row;
        private boolean sound = true;

        private Cells(Csv.Row row) {
            this.row = row;
        }

        int line() {
            return row.line();
        }

        /** The thing, unless a value of this row had a problem. */
        <T> Optional<T> ifSound(java.util.function.Supplier<T> make) {
            return sound ? Optional.of(make.get()) : Optional.empty();
        }

        void problem(String column, String key, Object... arguments) {
            sound = false;
            problems.at(file, row.line(), column, key, arguments);
        }

        /** A value that must be there. */
        String text(String column) {
            Optional<String> value = row.find(column);
            if (value.isEmpty()) problem(column, "missing");
            return value.orElse("");
        }

        Optional<String> find(String column) {
            return row.find(column);
        }

        boolean yes(String column) {
            return row.find(column).filter("ya"::equals).isPresent();
        }

        /** A value of a type whose constructor refuses what does not fit. */
        <T> Optional<T> value(String column, Function<String, T> type) {
            return row.find(column).flatMap(text -> {
                try {
                    return Optional.of(type.apply(text));
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    problem(column, "wrong", text);
                    return Optional.empty();
                }
            });
        }

        Optional<LocalDate> day(String column) {
            return value(column, LocalDate::parse);
        }

        Optional<Double> number(String column) {
            return value(column, Double::valueOf).filter(Double::isFinite);
        }
    }
}
