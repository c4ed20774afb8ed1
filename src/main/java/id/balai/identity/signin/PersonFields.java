package id.balai.identity.signin;

import id.balai.web.FieldWords;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the forms about people call their fields. */
@Configuration(proxyBeanMethods = false)
class PersonFields {
    @Bean
    FieldWords personFieldWords() {
        return new FieldWords(Map.of(
                "nama", "identity.person.name",
                "nik", "identity.person.nik",
                "ponsel", "identity.person.phone",
                "surel", "identity.person.email",
                "sk-baru", "identity.people.decree",
                "catatan", "identity.held.note"));
    }
}
