package id.balai.musrenbang.news;

import id.balai.notification.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsTopic {
    static final String CODE = "usulan";
    private static final int AS_IN_THE_BAND = 20;

    @Bean
    Topic newsOfProposals() {
        return new Topic(AS_IN_THE_BAND, CODE, "musrenbang.news.topic", false);
    }
}
