package id.balai.notification.telling;

import id.balai.notification.Topic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkTopic {
    static final String CODE = "pekerjaan";
    private static final int LAST = 90;

    @Bean
    Topic newsOfWork() {
        return new Topic(LAST, CODE, "notification.topic.work", true);
    }
}
