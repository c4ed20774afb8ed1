package id.balai.demo;

import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody of the living demo, invented.
 *
 * @param login the name of the account
 * @param post the key of the post held ({@code lurah/12.75.01.1005}); empty for a resident
 * @param home where the person lives
 */
public record DemoPerson(String login, String name, Optional<String> post, RegionCode home) {

    /** The same in every demo, so that each module's story knows it. */
    public PersonId id() {
        return new PersonId(UUID.nameUUIDFromBytes(("balai/demo/" + login).getBytes(StandardCharsets.UTF_8)));
    }

    /** Sixteen digits whose birth date cannot exist, so that it is nobody's. */
    public Nik nik() {
        int number = Math.floorMod(login.hashCode(), 10_000);
        return new Nik(String.format(
                "1275010099%02d%04d", Math.floorMod(login.length() * 7 + login.charAt(0), 100), number));
    }

    public boolean official() {
        return post.isPresent();
    }
}
