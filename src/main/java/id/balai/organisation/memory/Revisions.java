package id.balai.organisation.memory;

import id.balai.database.DataVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The number that grows with every change of this module's tables; a business decision elsewhere leaves it alone. */
@Component
public class Revisions {
    private final JdbcClient jdbc;
    private final DataVersion versions;

    Revisions(JdbcClient jdbc, DataVersion versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** Says that the running transaction changes something here: it reads afresh from now on, others after its commit. */
    public void changed() {
        jdbc.sql("UPDATE organisation_revision SET number = number + 1").update();
        versions.changed();
        if (changedHere() || !TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new Unbinding());
    }

    /** Whether the running transaction changed something: what it sees may not be kept. */
    boolean changedHere() {
        return TransactionSynchronizationManager.hasResource(this);
    }

    long current() {
        return jdbc.sql("SELECT number FROM organisation_revision")
                .query(Long.class)
                .single();
    }

    private final class Unbinding implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(Revisions.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Revisions.this, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Revisions.this);
        }
    }
}
