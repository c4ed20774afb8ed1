package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import id.balai.kernel.MovableClock;
import id.balai.kernel.TypedDay;
import id.balai.web.Format;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of the meeting's pages as it was sent: texts without control characters, and what is wrong with them. */
public record Form(Map<String, String> typed) {
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3])[.:]([0-5]\\d)");

    /** What was typed, on one line. */
    public String get(String field) {
        return typed.getOrDefault(field, "")
                .replaceAll("[\\p{Cntrl}\uFFFE\uFFFF]+", " ")
                .strip();
    }

    /** Adds an error when the text is shorter or longer. */
    public Errors text(Errors errors, String field, int least, int most) {
        String text = get(field);
        int length = text.codePointCount(0, text.length());
        if (length < least) return errors.and(field, t("musrenbang.meeting.error.short", Format.number(least)));
        if (length > most) return errors.and(field, t("musrenbang.meeting.error.long", Format.number(most)));
        return errors;
    }

    /** The instant of a date and an hour field; empty when one of them is none. */
    Optional<Instant> instant(String day, String hour) {
        Matcher time = HOUR.matcher(get(hour));
        if (!time.matches()) return Optional.empty();
        LocalTime at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        return TypedDay.find(get(day))
                .map(d -> d.atTime(at).atZone(MovableClock.JAKARTA).toInstant());
    }

    boolean isHour(String field) {
        return HOUR.matcher(get(field)).matches();
    }

    /** @throws NotFound when it is no identifier: no page of ours made such a form */
    public static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
