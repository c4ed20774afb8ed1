package id.balai.ledger;

import id.balai.database.DatabaseLogin;
import id.balai.database.DatabaseRoles;
import id.balai.ledger.publication.LogFolders;
import id.balai.ledger.publication.SequencerConnections;
import java.io.IOException;
import java.sql.DriverManager;
import java.util.Optional;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerConfiguration {
    @Bean
    SequencerConnections sequencerConnections(DatabaseRoles roles) {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "balai-sequencer");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "60");
        return () -> {
            DatabaseLogin sequencer = roles.sequencer();
            Properties all = new Properties();
            all.putAll(properties);
            all.setProperty("user", sequencer.user());
            all.setProperty("password", sequencer.password());
            return DriverManager.getConnection(sequencer.jdbcUrl(), all);
        };
    }

    /** From {@code BALAI_LEDGER_KEY} (base64 of 32 bytes) where the city keeps its keys elsewhere. */
    @Bean
    KeyRing keyRing(LogFolders folders, @Value("${balai.ledger.key:#{null}}") Optional<String> given)
            throws IOException {
        return KeyRing.open(given, folders.keys().resolve("ledger"));
    }
}
