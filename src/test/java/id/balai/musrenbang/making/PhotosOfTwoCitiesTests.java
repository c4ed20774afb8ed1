package id.balai.musrenbang.making;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.document.FileStore;
import id.balai.kernel.Ids;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.proposal.Outcome;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.Neighbour;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A picture that was sent in one city is none in the other, by its address and by its content. */
@BalaiTest
class PhotosOfTwoCitiesTests {
    private static final byte[] PICTURE = "the bytes of a picture".getBytes(StandardCharsets.UTF_8);

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final City neighbour;
    private final Http reader;

    PhotosOfTwoCitiesTests(
            MusrenbangFixtures fixtures,
            SubmittingProposal submitting,
            FileStore files,
            JdbcClient jdbc,
            Neighbour neighbour,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.files = files;
        this.jdbc = jdbc;
        this.neighbour = neighbour.city();
        this.reader = Http.at(port);
    }

    @Test
    void aPhotoOfOneCityIsNotThereInTheOther() throws Exception {
        String sha256 = files.put(PICTURE);
        String address = "/musrenbang/foto/" + photoOfAProposal(sha256) + ".jpg";
        assertThat(reader.get(address).statusCode()).isEqualTo(200);
        assertThat(reader.get(address, "Host", Neighbour.HOST).statusCode()).isEqualTo(404);
        assertThat(CurrentCity.call(neighbour, () -> files.find(sha256))).isEmpty();
    }

    @Test
    void theSamePictureInBothIsKeptTwice() throws Exception {
        byte[] same = "a picture that both have".getBytes(StandardCharsets.UTF_8);
        String sha256 = files.put(same);
        assertThat(CurrentCity.call(neighbour, () -> files.find(sha256))).isEmpty();
        assertThat(CurrentCity.call(neighbour, () -> files.put(same))).isEqualTo(sha256);
        assertThat(CurrentCity.call(neighbour, () -> files.find(sha256))).contains(same);
    }

    private UUID photoOfAProposal(String sha256) {
        fixtures.open();
        Outcome outcome = submitting.submit(
                MusrenbangFixtures.drain(MusrenbangFixtures.BERNGAM, 40),
                List.of(sha256),
                MusrenbangFixtures.resident());
        UUID photo = Ids.next();
        jdbc.sql("""
                        INSERT INTO musrenbang_photo (id, proposal, ordinal, sha256, width, height, bytes)
                        VALUES (?, ?, 1, ?, 1, 1, ?)""")
                .params(photo, ((Outcome.Done) outcome).proposal().id(), sha256, PICTURE.length)
                .update();
        return photo;
    }
}
