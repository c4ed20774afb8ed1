package id.balai.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A form sent twice (double click, reload, a lost answer) has one effect. The kit's form carries a fresh token; the
 * decision runs in the transaction that takes it, and whoever comes second waits for the first and gets its result.
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
        int added = jdbc.sql("INSERT INTO web_submission (token) VALUES (?) ON CONFLICT DO NOTHING")
                .param(taken)
                .update();
        if (added == 0) return locationOf(taken);
        String location = decision.get();
        jdbc.sql("UPDATE web_submission SET location = ? WHERE token = ?")
                .params(location, taken)
                .update();
        return location;
    }

    /** Where the form with this token led, if it was carried out. */
    Optional<String> find(@Nullable String token) {
        UUID taken = parse(token);
        if (taken == null) return Optional.empty();
        return jdbc.sql("SELECT location FROM web_submission WHERE token = ? AND location IS NOT NULL")
                .param(taken)
                .query(String.class)
                .optional();
    }

    private String locationOf(UUID token) {
        return jdbc.sql("SELECT location FROM web_submission WHERE token = ?")
                .param(token)
                .query(String.class)
                .single();
    }

    private static @Nullable UUID parse(@Nullable String token) {
        try {
            return token == null ? null : UUID.fromString(token);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
