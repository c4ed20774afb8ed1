package id.balai.ledger;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided, on its way into the log.
 *
 * <pre>{@code
 * ledger.append(Decision.on("musrenbang.proposal", proposal.id(), proposal.version())
 *         .by(lurah, "lurah", agency)
 *         .moving("submitted", "accepted")
 *         .with("amount", proposal.amount())
 *         .sealing("reason", reason.sentence()));
 * }</pre>
 *
 * <p>What stands in {@link #with} is public for ever. Anything that people typed, and anything about a person, goes
 * through {@link #sealing}: the entry then holds only a salted commitment, and the text can be erased.
 *
 * @param kind the kind of object with the module in front: {@code musrenbang.proposal}
 * @param version the version the object has after this decision, from 1; 0 for a remark that does not change it
 * @param actor who decided; null for the program itself. Becomes a pseudonym of the year
 * @param subject whose data the sealed texts are: erased together. The object itself where nothing else is said
 */
public record Decision(
        String kind,
        UUID object,
        int version,
        @Nullable PersonId actor,
        String role,
        @Nullable AgencyCode agency,
        @Nullable String from,
        String to,
        SequencedMap<String, Object> publicFields,
        SequencedMap<String, String> sealed,
        UUID subject,
        List<String> documents) {
    private static final Pattern KIND = Pattern.compile("[a-z]{2,20}\\.[a-z_]{2,30}");
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z][a-zA-Z0-9_]{0,39}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_PUBLIC_TEXT = 200;
    private static final long LARGEST_INTEGER = 1L << 53;

    /** @throws IllegalArgumentException when kind or version have another shape */
    public Decision {
        if (!KIND.matcher(kind).matches()) throw new IllegalArgumentException("not a kind: " + kind);
        if (version < 0) throw new IllegalArgumentException("negative version of " + kind + " " + object);
        publicFields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(publicFields));
        sealed = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sealed));
        documents = List.copyOf(documents);
    }

    /** A decision that gives the object this version. */
    public static Decision on(String kind, UUID object, int version) {
        return new Decision(
                kind,
                object,
                version,
                null,
                "sistem",
                null,
                null,
                "",
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                object,
                List.of());
    }

    /** Something worth keeping that does not change the object: who looked, what was sent. */
    public static Decision remark(String kind, UUID object) {
        return on(kind, object, 0);
    }

    /** The application that decided: the kind's first part. */
    public String app() {
        return kind.substring(0, kind.indexOf('.'));
    }

    /** @param role the post or part in which the person acted: {@code lurah}, {@code warga}, {@code operator} */
    public Decision by(PersonId person, String role) {
        return by(person, role, null);
    }

    public Decision by(PersonId person, String role, @Nullable AgencyCode agency) {
        return new Decision(
                kind, object, version, person, role, agency, from, to, publicFields, sealed, subject, documents);
    }

    /** The object begins in this state. */
    public Decision starting(String state) {
        return moving(null, state);
    }

    /** The object goes from one state to another; the same twice when only its content changed. */
    public Decision moving(@Nullable String before, String after) {
        return new Decision(
                kind, object, version, actor, role, agency, before, after, publicFields, sealed, subject, documents);
    }

    /**
     * A public value: short code-like text, whole number, truth value, amount, code of the kernel, date, instant, id,
     * enum, or a list of these.
     *
     * @throws IllegalArgumentException for anything else, above all for personal data and long text
     */
    public Decision with(String field, Object value) {
        SequencedMap<String, Object> more = new LinkedHashMap<>(publicFields);
        more.put(checkedName(field), plain(field, value));
        return new Decision(kind, object, version, actor, role, agency, from, to, more, sealed, subject, documents);
    }

    /** A text that the entry vouches for without containing it; blank texts are left out. */
    public Decision sealing(String field, @Nullable String text) {
        if (text == null || text.isBlank()) return this;
        SequencedMap<String, String> more = new LinkedHashMap<>(sealed);
        more.put(checkedName(field), text);
        return new Decision(
                kind, object, version, actor, role, agency, from, to, publicFields, more, subject, documents);
    }

    /** The sealed texts are about this person: erasing the person's data erases them. */
    public Decision about(PersonId person) {
        return new Decision(
                kind, object, version, actor, role, agency, from, to, publicFields, sealed, person.value(), documents);
    }

    /** @param sha256 of the document decided upon, 64 hex digits in lower case */
    public Decision citing(String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new IllegalArgumentException("not a SHA-256: " + sha256);
        List<String> more = new ArrayList<>(documents);
        more.add(sha256);
        return new Decision(kind, object, version, actor, role, agency, from, to, publicFields, sealed, subject, more);
    }

    private static String checkedName(String field) {
        if (!FIELD.matcher(field).matches()) throw new IllegalArgumentException("not a field name: " + field);
        return field;
    }

    private static Object plain(String field, Object value) {
        return switch (value) {
            case String text when isShort(text) -> text;
            case Boolean truth -> truth;
            case Integer number -> number.longValue();
            case Long number when isExact(number) -> number;
            case BigDecimal number -> number.toPlainString();
            case Rupiah amount -> amount.toString();
            case RegionCode code -> code.toString();
            case AgencyCode code -> code.toString();
            case ReasonCode code -> code.toString();
            case FiscalYear year -> year.toString();
            case LocalDate date -> date.toString();
            case Instant instant -> instant.toString();
            case UUID id -> id.toString();
            case Enum<?> constant -> constant.name();
            case List<?> list -> list.stream().map(each -> plain(field, each)).toList();
            case Map<?, ?> map -> plainMap(field, map);
            default ->
                throw new IllegalArgumentException("may not be public in the log: " + field + " of "
                        + value.getClass().getSimpleName());
        };
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST_PUBLIC_TEXT;
    }

    /** Whole numbers beyond this lose digits in JSON (RFC 8785). */
    private static boolean isExact(long number) {
        return Math.abs(number) <= LARGEST_INTEGER;
    }

    private static Map<String, Object> plainMap(String field, Map<?, ?> map) {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach((key, value) -> plain.put(checkedName(String.valueOf(key)), plain(field, value)));
        return plain;
    }
}
