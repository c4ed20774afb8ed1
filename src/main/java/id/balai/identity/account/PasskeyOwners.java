package id.balai.identity.account;

import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.kernel.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** People as the framework's verification of passkeys wants them: they are saved elsewhere. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    PublicKeyCredentialUserEntity of(PersonId person) {
        return entity(people.get(person));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return found(new PersonId(PasskeyRecords.personOf(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return found(new PersonId(UUID.fromString(username)));
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        // A person is made by other flows.
    }

    @Override
    public void delete(Bytes id) {
        // A person is not ended by losing a passkey.
    }

    private @Nullable PublicKeyCredentialUserEntity found(PersonId person) {
        return Optional.of(person)
                .flatMap(people::find)
                .map(PasskeyOwners::entity)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRecords.handleOf(person.id().value()))
                .name(person.id().toString())
                .displayName(person.name())
                .build();
    }
}
