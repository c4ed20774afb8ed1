package id.balai.identity.person;

import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.RegionCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of the current city. Never handed to a page as they are: pages show what {@code PersonalData} lets them. */
@Component
public class People {
    private static final String COLUMNS =
            "SELECT id, version, name, nik, phone, email, region, verification FROM identity_person ";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    People(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql(COLUMNS + "WHERE id = ?")
                .param(id.value())
                .query(this::person)
                .optional();
    }

    /** @throws IllegalArgumentException when there is none */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no person " + id));
    }

    public Optional<Person> find(Nik nik) {
        return jdbc.sql(COLUMNS + "WHERE nik_index = ?")
                .param(indexOf(nik))
                .query(this::person)
                .optional();
    }

    public Optional<Person> find(EmailAddress email) {
        return jdbc.sql(COLUMNS + "WHERE email_index = ?")
                .param(indexOf(email))
                .query(this::person)
                .optional();
    }

    /** Those whose name contains the words, by name. */
    public List<Person> named(String words, int limit) {
        return jdbc.sql(COLUMNS + "WHERE name ILIKE ? ORDER BY name, id LIMIT ?")
                .params("%" + words.replaceAll("[%_\\\\]", "\\\\$0") + "%", limit)
                .query(this::person)
                .list();
    }

    /** Saves a new person, or the changes of a known one, and gives it its next version. */
    public Person save(Person person) {
        UUID id = person.id().value();
        int rows = jdbc.sql("""
                        INSERT INTO identity_person AS p
                          (id, version, name, nik, nik_index, phone, phone_index, email, email_index, region, verification)
                        VALUES (:id, 1, :name, :nik, :nikIndex, :phone, :phoneIndex, :email, :emailIndex, :region, :verification)
                        ON CONFLICT (id) DO UPDATE SET version = p.version + 1, name = :name, nik = :nik,
                          nik_index = :nikIndex, phone = :phone, phone_index = :phoneIndex, email = :email,
                          email_index = :emailIndex, region = :region, verification = :verification
                        WHERE p.version = :version""")
                .param("id", id)
                .param("version", person.version())
                .param("name", person.name())
                .param("nik", hidden("nik", id, person.nik(), Nik::digits))
                .param("nikIndex", person.nik().map(this::indexOf).orElse(null))
                .param("phone", hidden("phone", id, person.phone(), PhoneNumber::e164))
                .param("phoneIndex", person.phone().map(this::indexOf).orElse(null))
                .param("email", hidden("email", id, person.email(), EmailAddress::value))
                .param("emailIndex", person.email().map(this::indexOf).orElse(null))
                .param("region", person.region().map(RegionCode::value).orElse(null))
                .param("verification", person.verification().name())
                .update();
        if (rows == 0) throw new OptimisticLockingFailureException("person changed meanwhile: " + person.id());
        return new Person(
                person.id(),
                person.version() + 1,
                person.name(),
                person.nik(),
                person.phone(),
                person.email(),
                person.region(),
                person.verification());
    }

    public byte[] indexOf(Nik nik) {
        return cipher.index("nik", nik.digits());
    }

    public byte[] indexOf(EmailAddress email) {
        return cipher.index("email", email.value());
    }

    private byte[] indexOf(PhoneNumber phone) {
        return cipher.index("phone", phone.e164());
    }

    private <T> byte @Nullable [] hidden(String field, UUID id, Optional<T> value, Function<T, String> text) {
        return value.map(v -> cipher.encrypt(field, id, text.apply(v))).orElse(null);
    }

    private Person person(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Person(
                new PersonId(id),
                row.getInt("version"),
                row.getString("name"),
                opened("nik", id, row.getBytes("nik"), Nik::new),
                opened("phone", id, row.getBytes("phone"), PhoneNumber::new),
                opened("email", id, row.getBytes("email"), EmailAddress::new),
                Optional.ofNullable(row.getString("region")).map(RegionCode::new),
                Verification.valueOf(row.getString("verification")));
    }

    private <T> Optional<T> opened(String field, UUID id, byte @Nullable [] stored, Function<String, T> value) {
        return stored == null ? Optional.empty() : Optional.of(value.apply(cipher.decrypt(field, id, stored)));
    }
}
