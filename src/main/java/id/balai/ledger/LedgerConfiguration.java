package id.balai.ledger;

import id.balai.ledger.publication.LogFolders;
import id.balai.ledger.publication.SequencerConnections;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LedgerConfiguration {
    @Bean
    @ConditionalOnMissingBean
    SequencerConnections sequencerConnections() {
        return () -> {
            throw new SQLException("no connections for the sequencer");
        };
    }

    /** From {@code BALAI_LEDGER_KEY} (base64 of 32 bytes) where the city keeps its keys elsewhere. */
    @Bean
    KeyRing keyRing(LogFolders folders, @Value("${balai.ledger.key:#{null}}") Optional<String> given)
            throws IOException {
        return KeyRing.open(given, folders.keys().resolve("ledger"));
    }
}
