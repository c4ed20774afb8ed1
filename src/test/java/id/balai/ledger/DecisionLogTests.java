package id.balai.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.PersonId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

/** What the database lets happen and what it refuses. */
@LedgerTest
class DecisionLogTests {
    @Autowired
    Ledger ledger;

    @Autowired
    Probe probe;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    @BeforeEach
    void createTable() {
        probe.createTable();
    }

    @Test
    void savesChangeAndDecisionTogether() {
        UUID object = probe.begin();
        EntryId second = probe.decide(object, 2, "accepted");
        assertThat(ledger.of(Probe.KIND, object)).extracting(LedgerEntry::to).containsExactly("begun", "accepted");
        assertThat(ledger.find(second)).get().extracting(LedgerEntry::version).isEqualTo(2);
    }

    @Test
    void losesBothWhenTheTransactionRollsBack() {
        UUID object = UUID.randomUUID();
        transactions.executeWithoutResult(status -> {
            ledger.append(Decision.on(Probe.KIND, object, 1).starting("begun"));
            status.setRollbackOnly();
        });
        assertThat(ledger.of(Probe.KIND, object)).isEmpty();
    }

    @Test
    void refusesToAppendOutsideOfATransaction() {
        assertThatThrownBy(() -> ledger.append(
                        Decision.on(Probe.KIND, UUID.randomUUID(), 1).starting("begun")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesAChangeWithoutADecision() {
        UUID object = probe.begin();
        assertThatThrownBy(() -> probe.changeOnly(UUID.randomUUID(), 1, "begun"))
                .hasMessageContaining("perubahan tanpa catatan");
        assertThatThrownBy(() -> probe.changeOnly(object, 2, "accepted"))
                .hasMessageContaining("perubahan tanpa catatan");
        assertThatThrownBy(() -> probe.changeOnly(object, 1, "accepted"))
                .hasMessageContaining("perubahan tanpa catatan");
        assertThatThrownBy(() -> probe.deleteOnly(object)).hasMessageContaining("perubahan tanpa catatan");
    }

    @Test
    void refusesADecisionThatSkipsAVersion() {
        UUID object = probe.begin();
        assertThatThrownBy(() -> probe.decide(object, 3, "accepted")).hasMessageContaining("perubahan tanpa catatan");
    }

    @Test
    void refusesASecondDecisionForTheSameVersion() {
        UUID object = probe.begin();
        assertThatThrownBy(() -> transactions.execute(status ->
                        ledger.append(Decision.on(Probe.KIND, object, 1).starting("other"))))
                .isInstanceOfAny(IllegalStateException.class, DataAccessException.class);
    }

    @Test
    void letsARowBeWrittenUnchanged() {
        UUID object = probe.begin();
        probe.changeOnly(object, 1, "begun");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_queue SET state = 'x'",
                "DELETE FROM ledger_queue",
                "TRUNCATE ledger_queue",
                "INSERT INTO ledger_entry SELECT * FROM ledger_entry",
                "UPDATE ledger_entry SET state = 'x'",
                "DELETE FROM ledger_entry",
                "TRUNCATE ledger_entry",
                "UPDATE ledger_year SET size = 0",
                "DELETE FROM ledger_year",
                "UPDATE ledger_sealed_text SET field = 'x'",
                "DELETE FROM ledger_reconciliation",
                "ALTER TABLE ledger_probe DISABLE TRIGGER ALL",
                "DROP TRIGGER ledger_probe_guard ON ledger_probe",
                "SET session_replication_role = replica",
                "CREATE OR REPLACE FUNCTION ledger_guard() RETURNS trigger LANGUAGE sql AS 'SELECT NULL'",
            })
    void refusesTheProgramToTouchWhatIsAppendOnly(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    /** A temporary table of the same name comes first in every search path: the guard must not read it. */
    @Test
    void isNotFooledByATemporaryQueue() {
        UUID object = UUID.randomUUID();
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    jdbc.sql("CREATE TEMPORARY TABLE ledger_queue (object uuid, version int, kind text) ON COMMIT DROP")
                            .update();
                    jdbc.sql("INSERT INTO pg_temp.ledger_queue VALUES (?, 1, 'uji.perkara')")
                            .param(object)
                            .update();
                    jdbc.sql("INSERT INTO ledger_probe VALUES (?, 1, 'begun')")
                            .param(object)
                            .update();
                }))
                .rootCause()
                .hasMessageMatching("(?s).*(perubahan tanpa catatan|permission denied).*");
    }

    @Test
    void walksOverItsOwnSlipsOfTheHand() {
        assertThatThrownBy(() -> probe.asOwner("TRUNCATE ledger_entry")).hasMessageContaining("tidak dapat diubah");
        assertThatThrownBy(() -> probe.asOwner("UPDATE ledger_entry SET state = 'x'"))
                .hasMessageContaining("tidak dapat diubah");
        assertThatThrownBy(() -> probe.asOwner("TRUNCATE ledger_queue")).hasMessageContaining("tidak dapat diubah");
    }

    @Test
    void showsSealedTextsUntilTheyAreErased() {
        UUID object = UUID.randomUUID();
        EntryId entry = probe.decide(Decision.on(Probe.KIND, object, 1)
                .by(new PersonId(UUID.randomUUID()), "lurah")
                .starting("begun")
                .sealing("reason", "Sudah dibangun tahun 2023.")
                .sealing("name", "Wan Contoh"));
        assertThat(ledger.sealed(List.of(entry)))
                .containsEntry(entry, Map.of("reason", "Sudah dibangun tahun 2023.", "name", "Wan Contoh"));

        EntryId erasure = transactions.execute(status -> ledger.erase(Probe.KIND, object, "name", "UU 27/2022 ps. 43"));

        assertThat(ledger.sealed(List.of(entry))).containsEntry(entry, Map.of("reason", "Sudah dibangun tahun 2023."));
        assertThat(ledger.find(erasure)).get().satisfies(each -> {
            assertThat(each.kind()).isEqualTo("data.dihapus");
            assertThat(each.publicFields())
                    .containsEntry("jenis", Probe.KIND)
                    .containsEntry("medan", "name")
                    .containsEntry("dasar", "UU 27/2022 ps. 43");
        });
        assertThat(ledger.find(entry))
                .get()
                .extracting(LedgerEntry::sealed)
                .asString()
                .contains("name", "reason");
    }

    @Test
    void destroysTheKeyWithTheLastTextOfASubject() {
        UUID object = UUID.randomUUID();
        probe.decide(Decision.on(Probe.KIND, object, 1).starting("begun").sealing("name", "Wan Contoh"));
        assertThat(keys(object)).isOne();
        transactions.executeWithoutResult(status -> ledger.erase(Probe.KIND, object, "name", "UU 27/2022 ps. 43"));
        assertThat(keys(object)).isZero();
    }

    @Test
    void keepsNoTextInClear() {
        UUID object = UUID.randomUUID();
        probe.decide(Decision.on(Probe.KIND, object, 1).starting("begun").sealing("name", "Wan Rahasia"));
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM ledger_sealed_text t, ledger_queue q
                        WHERE position('Wan Rahasia'::bytea IN t.text) > 0 OR position('Wan Rahasia'::bytea IN q.entry) > 0""").query(Long.class).single()).isZero();
    }

    private long keys(UUID subject) {
        return jdbc.sql("SELECT count(*) FROM ledger_subject_key WHERE subject = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
