package id.balai.identity.person;

import static id.balai.web.Text.t;

import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PhoneNumber;
import id.balai.web.kit.Errors;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people type about a person, as values, with what has to be mended. */
public final class PersonForm {
    private static final int LONGEST_NAME = 120;

    private Errors errors = Errors.NONE;

    public Errors errors() {
        return errors;
    }

    public void wrong(String field, String message) {
        errors = errors.and(field, message);
    }

    /** A name as on the KTP. */
    public @Nullable String name(String field, String typed) {
        String name = read(field, typed, NonBlank::new, "identity.person.name.wrong", true)
                .map(NonBlank::value)
                .map(value -> value.replaceAll("\\s+", " "))
                .orElse(null);
        if (name != null && (name.length() > LONGEST_NAME || !name.matches("[\\p{L}\\p{M} .,'’\\-]+"))) {
            wrong(field, t("identity.person.name.wrong"));
        }
        return name;
    }

    public @Nullable Nik nik(String field, String typed) {
        return read(field, typed, Nik::parse, "identity.person.nik.wrong", true).orElse(null);
    }

    public Optional<PhoneNumber> phone(String field, String typed, boolean needed) {
        return read(field, typed, PhoneNumber::parse, "identity.person.phone.wrong", needed);
    }

    public Optional<EmailAddress> email(String field, String typed, boolean needed) {
        return read(field, typed, EmailAddress::new, "identity.person.email.wrong", needed);
    }

    private <T> Optional<T> read(String field, String typed, Function<String, T> value, String key, boolean needed) {
        if (typed.isBlank() && !needed) return Optional.empty();
        try {
            return Optional.of(value.apply(typed.strip()));
        } catch (IllegalArgumentException e) {
            wrong(field, t(key));
            return Optional.empty();
        }
    }
}
