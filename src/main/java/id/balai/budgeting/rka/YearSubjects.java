package id.balai.budgeting.rka;

import id.balai.ledger.LedgerSubject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The income of each year is compared with the log too. */
@Configuration(proxyBeanMethods = false)
class YearSubjects {
    @Bean
    LedgerSubject incomeSubject() {
        return subject(SettingIncome.KIND, "budgeting_income");
    }

    /** Rows of version 0 are older than the rule that they are logged. */
    private static LedgerSubject subject(String kind, String table) {
        return new LedgerSubject() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String sql() {
                return "SELECT id AS object, version, 'ditetapkan' AS state FROM " + table + " WHERE version > 0";
            }
        };
    }
}
