package id.balai.ledger.tlog;

/**
 * Whose signatures make a checkpoint good (C2SP tlog-policy). A log without witnesses asks for its own signature only; that
 * nobody else saw the same log is then not shown, which the quorum line says openly.
 */
public record Policy(VerifierKey log) {
    @Override
    public String toString() {
        return "log " + log + "\nquorum none\n";
    }
}
