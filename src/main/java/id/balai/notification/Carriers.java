package id.balai.notification;

import id.balai.database.Cities;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.support.TransactionTemplate;

/** Which carriers this installation has; seen at the start and not by conditions, which are settled while building (record 145). */
@Configuration(proxyBeanMethods = false)
class Carriers {
    @Bean
    SendingMessages sendingMessages(
            Cities cities,
            OutgoingMessages messages,
            ObjectProvider<JavaMailSender> mail,
            @Value("${spring.mail.host:}") String host,
            @Value("${balai.mail.from:balai@localhost}") String from,
            TransactionTemplate transaction) {
        List<Carrier> here = host.isEmpty() ? List.of() : List.of(new MailCarrier(mail.getObject(), from));
        return new SendingMessages(cities, messages, here, transaction);
    }
}
