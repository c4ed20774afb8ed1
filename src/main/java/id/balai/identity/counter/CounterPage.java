package id.balai.identity.counter;

import id.balai.identity.PersonalData.Masked;
import id.balai.identity.Reveal;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Optional;

/**
 * The counter.
 *
 * @param found the resident who was looked for
 * @param unknown whether nobody has the NIK, so that a record may be made
 * @param serving whether somebody is being served now
 * @param checked whether the KTP of that person was checked already
 * @param reveal the data of that person, for an officer who may see it in clear
 */
public record CounterPage(
        String nik,
        Optional<Masked> found,
        boolean unknown,
        boolean serving,
        boolean checked,
        List<Choice> kelurahan,
        String typedName,
        String typedPhone,
        String typedKelurahan,
        Optional<Reveal> reveal,
        Errors errors) {}
