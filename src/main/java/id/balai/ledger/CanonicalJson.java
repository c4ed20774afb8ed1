package id.balai.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in the one spelling of RFC 8785 (JCS): members sorted by their UTF-16 code units, no blanks, only the escapes that
 * must be. Takes maps, lists, texts, truth values and whole numbers up to 2^53; anything else has no place in an entry.
 */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for a value without canonical form, or half of a surrogate pair */
    static String of(Map<String, ?> object) {
        CanonicalJson json = new CanonicalJson();
        json.write(object);
        return json.out.toString();
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> object -> writeObject(object);
            case List<?> list -> writeList(list);
            case String text -> writeText(text);
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case Boolean truth -> out.append(truth.booleanValue());
            default -> throw new IllegalArgumentException("no canonical form: " + value.getClass());
        }
    }

    private void writeObject(Map<?, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((key, value) -> sorted.put((String) key, value));
        String separator = "{";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(separator);
            writeText(member.getKey());
            out.append(':');
            write(member.getValue());
            separator = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeList(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) out.append(',');
            write(list.get(i));
        }
        out.append(']');
    }

    private void writeText(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) writeCharacter(text, i);
        out.append('"');
    }

    private void writeCharacter(String text, int at) {
        char c = text.charAt(at);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u%04x".formatted((int) c));
                } else if (isLonely(text, at)) {
                    throw new IllegalArgumentException("half of a surrogate pair");
                } else {
                    out.append(c);
                }
            }
        }
    }

    private static boolean isLonely(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
