package id.balai.identity;

import id.balai.identity.person.AccessLog;
import id.balai.identity.person.AccessLog.Look;
import id.balai.identity.person.Masking;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.Reason;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Sex;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal data as other modules may have it: masked, unless an official who may see it says why. Every look is written
 * down where the person can read it, and in the decision log, without the value.
 */
@Component
public class PersonalData {
    private final People people;
    private final AccessLog log;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    PersonalData(People people, AccessLog log, Ledger ledger, JdbcClient jdbc) {
        this.people = people;
        this.log = log;
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    /** What can be revealed. */
    public enum Field {
        NAME,
        NIK,
        PHONE,
        EMAIL
    }

    /** A person as everybody's screen may show them: {@code M*** R***, 1275••••••••0001}. Unknown values are empty. */
    public record Masked(PersonId person, String name, String nik, String phone, String email) {
        /** One of them. */
        public String of(Field field) {
            return switch (field) {
                case NAME -> name;
                case NIK -> nik;
                case PHONE -> phone;
                case EMAIL -> email;
            };
        }
    }

    /** @throws NotFound when there is no such person */
    public Masked masked(PersonId person) {
        Person known = people.find(person).orElseThrow(NotFound::new);
        return new Masked(
                person,
                known.maskedName(),
                known.nik().map(Nik::masked).orElse(""),
                known.phone().map(PhoneNumber::masked).orElse(""),
                known.email().map(EmailAddress::masked).orElse(""));
    }

    /** Masked names of many people, in one query; unknown people are missing. */
    public Map<PersonId, String> maskedNames(Collection<PersonId> persons) {
        UUID[] ids = persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        Map<PersonId, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM identity_person WHERE id = ANY (?)")
                .param(ids)
                .query(row -> {
                    names.put(new PersonId(row.getObject("id", UUID.class)), Masking.name(row.getString("name")));
                });
        return names;
    }

    /** Where a person lives, as far as they told; kelurahan or the unit below it. */
    public Optional<RegionCode> homeOf(PersonId person) {
        return people.find(person).flatMap(Person::region);
    }

    /**
     * The sex that the NIK tells, for figures that name nobody. Whoever keeps it shows it added up and never for one
     * person; so it is no look at that person's data.
     */
    public Optional<Sex> sexOf(PersonId person) {
        return people.find(person).flatMap(Person::nik).flatMap(Nik::sex);
    }

    /**
     * The value in clear, for somebody who may see it where the person lives. The look is recorded in the transaction
     * that this runs in, or in its own.
     *
     * @param caseRef number of the matter it is for, or empty
     * @throws NotFound when there is no such person or value, or when the actor may not see it
     */
    @Transactional
    public String reveal(Actor actor, PersonId person, Field field, Reason reason, String caseRef) {
        return reveal(actor, person, field, reason, caseRef, placeOf(person));
    }

    /**
     * The same, for somebody who may see it because of a matter that lies with them.
     *
     * @param place where that matter is decided
     */
    @Transactional
    public String reveal(Actor actor, PersonId person, Field field, Reason reason, String caseRef, Place place) {
        HeldPost post =
                Policy.postFor(actor, Permission.REVEAL_PERSONAL_DATA, place).orElseThrow(NotFound::new);
        String value = people.find(person).flatMap(known -> value(known, field)).orElseThrow(NotFound::new);
        String code = reason.code().value();
        record(
                actor,
                post,
                person,
                new Look(field.name(), code, reason.sentence().value(), caseRef));
        return value;
    }

    /** Whether this official may see the person's data in clear, because of where the person lives. */
    public boolean mayReveal(Actor actor, PersonId person) {
        return Policy.postFor(actor, Permission.REVEAL_PERSONAL_DATA, placeOf(person))
                .isPresent();
    }

    /** Writes down a look that an officer's own work brought with it: serving at a counter, finding by NIK. */
    @Transactional
    public void recordLook(Actor actor, HeldPost post, PersonId person, String what, String reason, String caseRef) {
        record(actor, post, person, new Look(what, null, reason, caseRef));
    }

    private void record(Actor actor, HeldPost post, PersonId person, Look look) {
        String agency = post.agency().map(AgencyCode::value).orElse(null);
        UUID id = log.add(person, actor.person(), post.title(), agency, look);
        // Entries are public for ever: under the person's own identifier they would tell how often one was looked at.
        ledger.append(Decision.remark("identity.access", id)
                .by(
                        actor.person(),
                        post.role().name().toLowerCase(java.util.Locale.ROOT),
                        post.agency().orElse(null))
                .starting("seen")
                .with("field", look.field())
                .sealing("reason", look.reason())
                .about(person));
    }

    private Place placeOf(PersonId person) {
        return new Place(homeOf(person).orElse(null), null, person);
    }

    private static Optional<String> value(Person person, Field field) {
        return switch (field) {
            case NAME -> Optional.of(person.name());
            case NIK -> person.nik().map(Nik::digits);
            case PHONE -> person.phone().map(PhoneNumber::e164);
            case EMAIL -> person.email().map(EmailAddress::value);
        };
    }
}
