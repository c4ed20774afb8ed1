package id.balai.musrenbang.kamus.keeping;

import static id.balai.web.Text.t;

import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.kamus.Picture;
import id.balai.web.kit.Errors;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a kamus entry as it was typed: an entry, or what is wrong field by field.
 *
 * @param entry null when something of it is wrong
 * @param reason why it is added or changed, as typed
 */
record EntryForm(
        Map<String, String> typed, Errors errors, @Nullable KamusEntry entry, Referred referred, String reason) {
    static final String CODE = "kode";
    static final String NAME = "nama";
    static final String TITLE = "judul";
    static final String BIDANG = "bidang";
    static final String PICTURE = "gambar";
    static final String PHYSICAL = "fisik";
    static final String AGENCY = "skpd";
    static final String SUB = "sub";
    static final String ACCOUNT = "rekening";
    static final String ITEM = "harga";
    static final String ABOUT = "tentang";
    static final String PROOFS = "syarat";
    static final String QUESTIONS = "pertanyaan";
    static final String FORBIDDEN = "larangan";
    static final String REASON = "alasan";
    /** What people asked for, when the entry answers it. */
    static final String NEED = "permintaan";

    private static final List<String> PLAIN = List.of(
            CODE, NAME, TITLE, BIDANG, PICTURE, PHYSICAL, AGENCY, SUB, ACCOUNT, ITEM, ABOUT, PROOFS, QUESTIONS,
            FORBIDDEN, REASON, NEED);
    private static final Pattern CODE_SHAPE = Pattern.compile("[A-Z]{2}-[0-9]{2}");
    private static final int MOST_LINES = 8;
    private static final int LONGEST_LINE = 160;

    /** Reads the form for an entry of that year; one that exists already is given, so that code and numbers stay. */
    static EntryForm read(
            Map<String, String> fields,
            id.balai.kernel.FiscalYear year,
            @Nullable KamusEntry existing,
            Referring referring) {
        Map<String, String> typed = kept(fields);
        Reading r = new Reading(typed);
        String code =
                existing == null ? r.matching(CODE, CODE_SHAPE, "musrenbang.kamuskeep.code.wrong") : existing.code();
        String name = r.text(NAME, 4, 80);
        String title = r.text(TITLE, 3, 60);
        Bidang bidang = r.oneOf(BIDANG, Bidang.values());
        Picture picture = r.oneOf(PICTURE, Picture.values());
        Referred referred = referring.read(typed, year, r);
        List<KamusVariable> variables = VariableRows.read(typed, referred.unit(), r);
        String about = r.text(ABOUT, 10, 240);
        List<String> proofs = r.lines(PROOFS, MOST_LINES, LONGEST_LINE);
        List<String> questions = r.lines(QUESTIONS, MOST_LINES, LONGEST_LINE);
        List<String> forbidden = r.lines(FORBIDDEN, MOST_LINES, LONGEST_LINE);
        boolean whole = r.errors().isEmpty();
        String reason = r.text(REASON, 10, 1000);
        KamusEntry entry = !whole
                ? null
                : new KamusEntry(
                        year,
                        code,
                        existing == null ? 1 : existing.version(),
                        existing == null ? 1 : existing.since(),
                        existing != null && existing.closed(),
                        name,
                        title,
                        bidang,
                        picture,
                        "true".equals(typed.get(PHYSICAL)),
                        referred.agencyOrThrow(),
                        referred.subOrThrow(),
                        referred.accountOrThrow(),
                        referred.priceOrThrow().item(),
                        referred.priceOrThrow().unit(),
                        about,
                        variables,
                        proofs,
                        questions,
                        forbidden);
        return new EntryForm(typed, r.errors(), entry, referred, reason);
    }

    /** The fields of an entry as a form has them. */
    static Map<String, String> fields(KamusEntry e) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(CODE, e.code());
        fields.put(NAME, e.name());
        fields.put(TITLE, e.title());
        fields.put(BIDANG, e.bidang().name());
        fields.put(PICTURE, e.picture().name());
        fields.put(PHYSICAL, e.physical() ? "true" : "");
        fields.put(AGENCY, e.agency().value());
        fields.put(SUB, e.subKegiatan().value());
        fields.put(ACCOUNT, e.account().value());
        fields.put(ITEM, e.priceItem().value());
        fields.put(ABOUT, e.about());
        fields.put(PROOFS, String.join("\n", e.proofs()));
        fields.put(QUESTIONS, String.join("\n", e.questions()));
        fields.put(FORBIDDEN, String.join("\n", e.forbidden()));
        fields.put(REASON, "");
        VariableRows.write(e.variables(), fields);
        return fields;
    }

    /** The need of people that it answers. */
    Optional<UUID> need() {
        try {
            return Optional.of(typed.getOrDefault(NEED, ""))
                    .filter(id -> !id.isEmpty())
                    .map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether there is an entry and a reason, so that it can be decided. */
    boolean complete() {
        return errors.isEmpty();
    }

    private static Map<String, String> kept(Map<String, String> fields) {
        Map<String, String> kept = new LinkedHashMap<>();
        Stream.concat(PLAIN.stream(), VariableRows.names()).forEach(name -> {
            String value = fields.getOrDefault(name, "").replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
            kept.put(name, value.length() > 3000 ? value.substring(0, 3000) : value);
        });
        return kept;
    }

    /** What is read field by field; every wrong one leaves its message. */
    static final class Reading {
        private final Map<String, String> typed;
        private Errors errors = Errors.NONE;

        Reading(Map<String, String> typed) {
            this.typed = typed;
        }

        Errors errors() {
            return errors;
        }

        void wrong(String field, String message) {
            errors = errors.and(field, message);
        }

        String text(String field, int least, int most) {
            String text = stripped(field).replaceAll("\\s+", " ");
            if (text.length() < least || text.length() > most) {
                wrong(field, t("musrenbang.kamuskeep.length", String.valueOf(least), String.valueOf(most)));
            }
            return text;
        }

        String matching(String field, Pattern shape, String key) {
            String text = stripped(field).toUpperCase(java.util.Locale.ROOT);
            if (!shape.matcher(text).matches()) wrong(field, t(key));
            return text;
        }

        <E extends Enum<E>> E oneOf(String field, E[] values) {
            String text = stripped(field);
            Optional<E> found =
                    Stream.of(values).filter(v -> v.name().equals(text)).findFirst();
            if (found.isEmpty()) wrong(field, t("musrenbang.kamuskeep.choose"));
            return found.orElse(values[0]);
        }

        <T> Optional<T> code(String field, Function<String, T> make) {
            try {
                return Optional.of(make.apply(stripped(field)));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        List<String> lines(String field, int most, int longest) {
            List<String> lines = typed.getOrDefault(field, "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            boolean fits = !lines.isEmpty()
                    && lines.size() <= most
                    && lines.stream().allMatch(line -> line.length() <= longest);
            if (!fits) wrong(field, t("musrenbang.kamuskeep.lines", String.valueOf(most), String.valueOf(longest)));
            return lines;
        }

        String stripped(String field) {
            return typed.getOrDefault(field, "").strip();
        }
    }
}
