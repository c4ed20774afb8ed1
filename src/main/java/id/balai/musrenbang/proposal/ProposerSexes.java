package id.balai.musrenbang.proposal;

import id.balai.identity.PersonalData;
import id.balai.kernel.Sex;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sex of the residents who proposed something, beside the proposals and not among them, so that no list, file or page
 * of a proposal can carry it along. Taken once, when it is handed in; only the year's figures read it (decision record
 * 0096).
 */
@Component
public class ProposerSexes {
    private final PersonalData people;
    private final JdbcClient jdbc;

    ProposerSexes(PersonalData people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    /** Of a resident only: whoever proposes by a post does so for the place, and a council member in public. */
    void keep(Proposal proposal) {
        if (proposal.origin() != Origin.WARGA) return;
        people.sexOf(proposal.proposer().person()).ifPresent(sex -> keep(proposal.id(), sex));
    }

    public void keep(UUID proposal, Sex sex) {
        jdbc.sql("INSERT INTO musrenbang_proposer_sex (proposal, woman) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(proposal, sex == Sex.WOMAN)
                .update();
    }
}
