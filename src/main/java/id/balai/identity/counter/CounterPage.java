package id.balai.identity.counter;

import id.balai.identity.PersonalData.Masked;
import id.balai.identity.Reveal;
import id.balai.web.CounterForm;
import id.balai.web.OwnMatter;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Optional;

/**
 * The counter.
 *
 * @param found the resident who was looked for
 * @param unknown whether nobody has the NIK, so that a record may be made
 * @param serving who is being served now
 * @param reveal the data of that person, for an officer who may see it in clear
 */
public record CounterPage(
        String nik,
        Optional<Masked> found,
        boolean unknown,
        Optional<Served> serving,
        List<Choice> kelurahan,
        String typedName,
        String typedPhone,
        String typedKelurahan,
        Optional<Reveal> reveal,
        Errors errors) {

    /**
     * The person who is being served.
     *
     * @param name masked
     * @param checked whether the KTP was checked already
     * @param forms what can be handed in for them
     * @param matters what they have with the city, the latest first
     */
    public record Served(String name, boolean checked, List<CounterForm> forms, List<OwnMatter> matters) {}
}
