package id.balai.identity.account;

import id.balai.database.CurrentCity;
import id.balai.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn Level 3). One that a device guards with finger, face or PIN is both factors at once, so user
 * verification is always required. Each host of a city is a site of its own.
 */
@Component
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger("balai.security");
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final PasskeyOwners owners;
    private final PasskeyRecords records;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyOwners owners, PasskeyRecords records) {
        this.owners = owners;
        this.records = records;
    }

    /** A registered passkey, for its owner's list. */
    public record Passkey(String id, String label, Instant created, Instant lastUsed) {}

    /** A fresh challenge, to be kept until the answer. */
    public String challenge() {
        return Bytes.random().toBase64UrlString();
    }

    /** What the browser needs to sign in, as JSON; any passkey of the site will do. */
    public String requestOptions(Site site, String challenge) {
        return json.writeValueAsString(request(site, challenge));
    }

    /** What the browser needs to make a passkey for this person, as JSON. */
    public String creationOptions(Site site, PersonId person, String challenge) {
        return json.writeValueAsString(creation(site, person, challenge));
    }

    /** Whose passkey answered the challenge; empty when the answer does not hold. */
    public Optional<PersonId> authenticate(Site site, String challenge, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            var owner = operations(site)
                    .authenticate(new RelyingPartyAuthenticationRequest(request(site, challenge), credential));
            return Optional.of(new PersonId(PasskeyRecords.personOf(owner.getId())));
        } catch (RuntimeException e) {
            LOG.warn("passkey refused: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Registers the passkey that the browser made; false when its answer does not hold. */
    public boolean register(Site site, PersonId person, String challenge, String answer, String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential =
                    json.readValue(answer, new TypeReference<>() {});
            operations(site)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creation(site, person, challenge), new RelyingPartyPublicKey(credential, label)));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("passkey not registered: {}", e.toString());
            return false;
        }
    }

    public List<Passkey> list(PersonId person) {
        return records.findByUserId(PasskeyRecords.handleOf(person.value())).stream()
                .map(record -> new Passkey(
                        record.getCredentialId().toBase64UrlString(),
                        record.getLabel(),
                        record.getCreated(),
                        record.getLastUsed()))
                .toList();
    }

    /** Removes one of this person's passkeys; another's is left alone. */
    public boolean remove(PersonId person, String id) {
        Bytes handle = PasskeyRecords.handleOf(person.value());
        Optional<CredentialRecord> own = records.findByUserId(handle).stream()
                .filter(record -> record.getCredentialId().toBase64UrlString().equals(id))
                .findFirst();
        own.ifPresent(record -> records.delete(record.getCredentialId()));
        return own.isPresent();
    }

    public void removeAll(PersonId person) {
        records.findByUserId(PasskeyRecords.handleOf(person.value()))
                .forEach(record -> records.delete(record.getCredentialId()));
    }

    private Webauthn4JRelyingPartyOperations operations(Site site) {
        return new Webauthn4JRelyingPartyOperations(owners, records, party(site), Set.of(site.origin()));
    }

    private static PublicKeyCredentialRpEntity party(Site site) {
        return PublicKeyCredentialRpEntity.builder()
                .id(site.host())
                .name(CurrentCity.get().name())
                .build();
    }

    private static PublicKeyCredentialRequestOptions request(Site site, String challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(Bytes.fromBase64(challenge))
                .rpId(site.host())
                .timeout(TIMEOUT)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .allowCredentials(List.of())
                .build();
    }

    private PublicKeyCredentialCreationOptions creation(Site site, PersonId person, String challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(party(site))
                .user(owners.of(person))
                .challenge(Bytes.fromBase64(challenge))
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(registered(person))
                .timeout(TIMEOUT)
                .build();
    }

    private List<PublicKeyCredentialDescriptor> registered(PersonId person) {
        return records.findByUserId(PasskeyRecords.handleOf(person.value())).stream()
                .map(record -> PublicKeyCredentialDescriptor.builder()
                        .id(record.getCredentialId())
                        .transports(record.getTransports())
                        .build())
                .toList();
    }
}
