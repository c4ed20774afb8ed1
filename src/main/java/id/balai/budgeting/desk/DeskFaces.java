package id.balai.budgeting.desk;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.web.FieldWords;
import id.balai.web.OfficeLink;
import id.balai.web.kit.Icon;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk of whoever keeps the year of a budget. */
@Configuration(proxyBeanMethods = false)
class DeskFaces {
    private static final int ORDER = 26;

    @Bean
    OfficeLink budgetDesk() {
        return new OfficeLink(
                ORDER,
                YearDeskController.DESK,
                "budgeting.desk",
                Icon.BUDGET,
                viewer -> Policy.maySomewhere(Actor.of(viewer), Permission.KEEP_BUDGET_CALENDAR));
    }

    @Bean
    FieldWords budgetDeskWords() {
        return new FieldWords(Map.of(
                "dasar",
                "budgeting.freeze.basis",
                "pagu_",
                "budgeting.matter.CEILING",
                "sub_baru",
                "budgeting.pagu.sub"));
    }
}
