package id.balai.identity;

import id.balai.kernel.ReasonCode;
import java.util.Arrays;
import java.util.Optional;

/** Why an official may want to see a resident's data in clear. A sentence about the case always stands beside it. */
public enum LookReason {
    /** To ask about what the resident handed in, or to tell them what came of it. */
    CALL("D-01"),
    /** To compare with the KTP on the desk. */
    COMPARE("D-02"),
    /** The resident asks what the city has of them. */
    ASKED("D-03"),
    /** Something in the record is wrong. */
    CORRECT("D-04");

    private final ReasonCode code;

    LookReason(String code) {
        this.code = new ReasonCode(code);
    }

    public ReasonCode code() {
        return code;
    }

    /** Message key of a code. */
    public static String labelKey(String code) {
        return "identity.look." + code;
    }

    static Optional<LookReason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code.value().equals(code))
                .findFirst();
    }
}
