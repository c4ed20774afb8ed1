package id.balai.musrenbang.survey;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Every survey is in the decision log. */
@Component
class SurveySubject implements LedgerSubject {
    @Override
    public String kind() {
        return "musrenbang.survey";
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'tercatat' AS state FROM musrenbang_survey";
    }
}
