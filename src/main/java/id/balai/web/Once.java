package id.balai.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A form sent twice (double click, reload, a lost answer) has one effect. The kit's form carries a fresh token; the
 * decision runs in the transaction that takes it, and whoever comes second waits for the first and gets its result; with
 * other content it is no repetition, and is told that it was not saved (422).
 */
@Component
public class Once {
    /** Name of the hidden field. */
    public static final String FIELD = "_sekali";

    private final JdbcClient jdbc;

    Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs the decision unless this token was taken before.
     *
     * @param token value of the field; a missing or malformed one runs the decision without this protection
     * @param decision does it and tells where its result can be seen; throws to leave the token free
     * @return where the result can be seen, the first time and every time after
     */
    @Transactional
    public String run(@Nullable String token, Supplier<String> decision) {
        UUID taken = parse(token);
        if (taken == null) return decision.get();
        Optional<SentForm> form = SentForm.current();
        int added = jdbc.sql("INSERT INTO web_submission (token, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(Arrays.asList(taken, form.map(SentForm::hash).orElse(null)))
                .update();
        if (added == 0) return read(taken).orElseThrow().locationOf(form);
        String location = decision.get();
        jdbc.sql("UPDATE web_submission SET location = ? WHERE token = ?")
                .params(location, taken)
                .update();
        return location;
    }

    /** The form with this token, if it was carried out. */
    Optional<CarriedOut> find(@Nullable String token) {
        return Optional.ofNullable(parse(token)).flatMap(this::read);
    }

    private Optional<CarriedOut> read(UUID token) {
        return jdbc.sql("SELECT location, content FROM web_submission WHERE token = ? AND location IS NOT NULL")
                .param(token)
                .query((row, n) -> new CarriedOut(row.getString("location"), row.getBytes("content")))
                .optional();
    }

    /** A form that was carried out: where it led, and the hash of what it said. */
    static final class CarriedOut {
        private final String location;
        private final byte @Nullable [] content;

        private CarriedOut(String location, byte @Nullable [] content) {
            this.location = location;
            this.content = content;
        }

        /**
         * Where to go with this one that came again.
         *
         * @throws SentOtherwise when it says something else
         */
        String locationOf(Optional<SentForm> again) {
            if (again.isPresent() && again.get().differsFrom(content)) throw new SentOtherwise(location);
            return location;
        }
    }

    private static @Nullable UUID parse(@Nullable String token) {
        try {
            return token == null ? null : UUID.fromString(token);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
