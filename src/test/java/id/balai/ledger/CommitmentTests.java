package id.balai.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CommitmentTests {
    @Test
    void hashesDomainFieldSaltAndText() throws Exception {
        byte[] salt = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("balai/commitment/v1\0reason\0".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(salt);
        bytes.writeBytes("Sudah dibangun".getBytes(StandardCharsets.UTF_8));
        byte[] expected = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        assertThat(new Commitment("reason", salt, "Sudah dibangun").base64())
                .isEqualTo(Base64.getEncoder().encodeToString(expected));
    }

    @Test
    void isOverTheComposedFormOfLetters() {
        assertThat(Commitment.to("name", "Jose\u0301").text()).isEqualTo("Jos\u00e9");
    }

    @Test
    void saysNothingOfEqualTexts() {
        assertThat(Commitment.to("nik", "1275019901990001").base64())
                .isNotEqualTo(Commitment.to("nik", "1275019901990001").base64());
    }
}
