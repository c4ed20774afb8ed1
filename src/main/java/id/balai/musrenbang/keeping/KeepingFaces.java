package id.balai.musrenbang.keeping;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.web.FieldWords;
import id.balai.web.OfficeLink;
import id.balai.web.kit.Icon;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk of whoever keeps the years, and the words of its fields. */
@Configuration(proxyBeanMethods = false)
class KeepingFaces {
    private static final int ORDER = 24;

    @Bean
    OfficeLink cycleDesk() {
        return new OfficeLink(
                ORDER,
                "/kelola/musrenbang",
                "musrenbang.keep.nav",
                Icon.APPOINTMENT,
                viewer -> Policy.maySomewhere(Actor.of(viewer), Permission.KEEP_CYCLE));
    }

    @Bean
    FieldWords cycleFieldWords() {
        return new FieldWords(Map.of(
                "pagu_",
                "musrenbang.keep.pagu",
                "kriteria_",
                "musrenbang.keep.criterion",
                "inggris_",
                "musrenbang.keep.criterion.english",
                "bobot_",
                "musrenbang.keep.weight",
                KeptQuotaController.SENT,
                "musrenbang.keep.quota.sent",
                KeptQuotaController.OWN,
                "musrenbang.keep.quota.own",
                KeptStageController.DAYS,
                "musrenbang.keep.days"));
    }
}
