package id.balai.budgeting;

import id.balai.web.Navigation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The budget among the places of the band. */
@Configuration(proxyBeanMethods = false)
class BudgetPlace {
    private static final int ORDER = 30;

    @Bean
    Navigation budgetNavigation() {
        return new Navigation(ORDER, "/anggaran", "budgeting.title", "budgeting.name", "budgeting.about", "budget");
    }
}
