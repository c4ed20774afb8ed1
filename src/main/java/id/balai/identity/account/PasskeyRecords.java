package id.balai.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of the current city, as the framework's verification wants them. */
@Component
class PasskeyRecords implements UserCredentialRepository {
    private static final String COLUMNS = """
            SELECT credential_id, person, label, public_key, sign_count, user_verified, backup_eligible, backed_up,
              transports, attestation, attestation_client_data, created_at, last_used_at FROM identity_passkey\s""";

    private final JdbcClient jdbc;

    PasskeyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void delete(Bytes credentialId) {
        jdbc.sql("DELETE FROM identity_passkey WHERE credential_id = ?")
                .param(credentialId.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord record) {
        jdbc.sql("""
                        INSERT INTO identity_passkey (credential_id, person, label, public_key, sign_count, user_verified,
                          backup_eligible, backed_up, transports, attestation, attestation_client_data, created_at, last_used_at)
                        VALUES (:id, :person, :label, :key, :count, :verified, :eligible, :backedUp, :transports,
                          :attestation, :clientData, :created, :used)
                        ON CONFLICT (credential_id) DO UPDATE SET sign_count = :count, backed_up = :backedUp,
                          last_used_at = :used""")
                .param("id", record.getCredentialId().getBytes())
                .param("person", personOf(record.getUserEntityUserId()))
                .param("label", record.getLabel())
                .param("key", record.getPublicKey().getBytes())
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backedUp", record.isBackupState())
                .param("transports", transports(record))
                .param("attestation", bytes(record.getAttestationObject()))
                .param("clientData", bytes(record.getAttestationClientDataJSON()))
                .param("created", at(record.getCreated()))
                .param("used", at(record.getLastUsed()))
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return jdbc.sql(COLUMNS + "WHERE credential_id = ?")
                .param(credentialId.getBytes())
                .query(PasskeyRecords::record)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return jdbc.sql(COLUMNS + "WHERE person = ? ORDER BY created_at")
                .param(personOf(userId))
                .query(PasskeyRecords::record)
                .list();
    }

    /** What an authenticator knows a person by: the sixteen bytes of the identifier, which say nothing about them. */
    static Bytes handleOf(UUID person) {
        return new Bytes(java.nio.ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array());
    }

    /** @throws IllegalArgumentException when it is no handle of ours */
    static UUID personOf(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != 2 * Long.BYTES) throw new IllegalArgumentException("not a handle of ours");
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private static String[] transports(CredentialRecord record) {
        return record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static CredentialRecord record(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(handleOf(row.getObject("person", UUID.class)))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports(row))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client_data")))
                .created(row.getObject("created_at", OffsetDateTime.class).toInstant())
                .lastUsed(row.getObject("last_used_at", OffsetDateTime.class).toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static Set<AuthenticatorTransport> transports(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }
}
