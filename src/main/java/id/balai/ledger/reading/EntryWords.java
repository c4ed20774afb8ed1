package id.balai.ledger.reading;

import static id.balai.web.Text.t;

import id.balai.ledger.LedgerEntry;
import id.balai.web.Text;

/**
 * Says in plain words what an entry records. A module gives the words for its kinds in its own messages: for {@code
 * musrenbang.proposal} the keys {@code musrenbang.ledger.proposal} (the thing), {@code musrenbang.ledger.proposal.accepted} (a
 * state) and {@code musrenbang.ledger.field.volume} (a field); roles and fields that every module has are {@code ledger.role.lurah}
 * and {@code ledger.field.amount}. What has no words is shown as it stands in the entry.
 */
final class EntryWords {
    private EntryWords() {}

    /** "Usulan: dari diajukan menjadi diterima". */
    static String what(LedgerEntry entry) {
        String thing = thing(entry);
        String from = entry.from();
        if (from == null || from.equals(entry.to())) return t("ledger.begin", thing, state(entry, entry.to()));
        return t("ledger.change", thing, state(entry, from), state(entry, entry.to()));
    }

    static String thing(LedgerEntry entry) {
        return word(own(entry) ? "ledger." + entry.kind() : entry.app() + ".ledger." + rest(entry), entry.kind());
    }

    static String who(LedgerEntry entry) {
        if (entry.actor() == null) return t("ledger.self");
        return shared(entry, "role.", entry.role());
    }

    static String field(LedgerEntry entry, String name) {
        return shared(entry, "field.", name);
    }

    private static String state(LedgerEntry entry, String state) {
        String key = own(entry) ? "ledger.state." + state : entry.app() + ".ledger." + rest(entry) + "." + state;
        return word(key, state);
    }

    /** Erasures and recoveries are the ledger's own. */
    private static boolean own(LedgerEntry entry) {
        return Text.has("ledger." + entry.kind());
    }

    private static String rest(LedgerEntry entry) {
        return entry.kind().substring(entry.kind().indexOf('.') + 1);
    }

    /** Words that a module gives for itself come before those that are the same everywhere. */
    private static String shared(LedgerEntry entry, String sort, String name) {
        return word(entry.app() + ".ledger." + sort + name, word("ledger." + sort + name, name));
    }

    private static String word(String key, String otherwise) {
        return Text.has(key) ? t(key) : otherwise;
    }
}
