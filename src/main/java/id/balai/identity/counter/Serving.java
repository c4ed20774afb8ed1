package id.balai.identity.counter;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.PersonalData;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.account.Registering;
import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does for a resident at the counter; each look is written down for the resident to read. */
@Service
class Serving {
    private final People people;
    private final PersonalData data;
    private final Registering registering;

    Serving(People people, PersonalData data, Registering registering) {
        this.people = people;
        this.data = data;
        this.registering = registering;
    }

    /** The resident with this NIK, when this officer may serve there; a stranger's is as good as none. */
    @Transactional
    Optional<Person> find(Actor officer, Nik nik) {
        Optional<Person> found =
                people.find(nik).filter(person -> postFor(officer, person).isPresent());
        found.ifPresent(person -> look(officer, person, "FOUND_BY_NIK"));
        return found;
    }

    /** Begins to serve; empty when the officer may not. */
    @Transactional
    Optional<PersonId> begin(Actor officer, PersonId person) {
        Optional<Person> known =
                people.find(person).filter(p -> postFor(officer, p).isPresent());
        known.ifPresent(p -> look(officer, p, "COUNTER"));
        return known.map(Person::id);
    }

    /** Makes a record of a resident who is not known; empty when the officer may not serve where they live. */
    @Transactional
    Optional<Person> register(Actor officer, Person wanted) {
        Person person = nearer(officer, wanted);
        Optional<HeldPost> post = postFor(officer, person);
        if (post.isEmpty() || person.nik().flatMap(people::find).isPresent()) return Optional.empty();
        return Optional.of(
                registering.register(person, officer.person(), role(post.get().role())));
    }

    /** The residents of a kepling live in the kepling's own unit of the kelurahan. */
    private static Person nearer(Actor officer, Person person) {
        return officer.posts().stream()
                .filter(post -> post.role() == PostRole.KEPLING)
                .flatMap(post -> post.region().stream())
                .filter(unit -> person.region().filter(r -> r.contains(unit)).isPresent())
                .findFirst()
                .map(person::livingIn)
                .orElse(person);
    }

    /** The officer has seen the KTP. */
    @Transactional
    boolean verify(Actor officer, PersonId person) {
        Optional<Person> known = people.find(person).filter(p -> p.verification() == Verification.SELF_DECLARED);
        Optional<HeldPost> post = known.flatMap(p -> postFor(officer, p));
        post.ifPresent(p -> registering.change(
                known.orElseThrow(),
                known.orElseThrow().verifiedAs(Verification.AT_COUNTER),
                officer.person(),
                role(p.role()),
                "verification"));
        return post.isPresent();
    }

    private void look(Actor officer, Person person, String what) {
        HeldPost post = postFor(officer, person).orElseThrow();
        data.recordLook(officer, post, person.id(), what, post.title(), "");
    }

    private static Optional<HeldPost> postFor(Actor officer, Person person) {
        Place place = new Place(person.region().orElse(null), null, person.id());
        return Policy.postFor(officer, Permission.SERVE_AT_COUNTER, place);
    }

    private static String role(PostRole role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
