package id.balai.identity.person;

import id.balai.kernel.EmailAddress;
import id.balai.kernel.Nik;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.RegionCode;
import java.util.Optional;

/**
 * A person known to the city, with as little about them as the services need.
 *
 * @param region where the person lives: a kelurahan or the unit below it
 */
public record Person(
        PersonId id,
        int version,
        String name,
        Optional<Nik> nik,
        Optional<PhoneNumber> phone,
        Optional<EmailAddress> email,
        Optional<RegionCode> region,
        Verification verification) {

    public Person verifiedAs(Verification level) {
        return new Person(id, version, name, nik, phone, email, region, level);
    }

    public Person reachedAt(Optional<PhoneNumber> newPhone, Optional<EmailAddress> newEmail) {
        return new Person(id, version, name, nik, newPhone, newEmail, region, verification);
    }

    public Person livingIn(RegionCode newRegion) {
        return new Person(id, version, name, nik, phone, email, Optional.of(newRegion), verification);
    }

    public String maskedName() {
        return Masking.name(name);
    }
}
