package id.balai.musrenbang.cycle;

import id.balai.kernel.ReasonCode;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the dates, ceilings, quotas or criteria of an open year may be changed; a sentence always stands beside it. */
public enum ChangeReason {
    CIRCULAR("J-01"),
    NOT_FINISHED("J-02"),
    DISASTER("J-03"),
    NO_LINE("J-04"),
    MONEY("J-05"),
    MISTAKE("J-06"),
    REGULATION("J-07");

    private final ReasonCode code;

    ChangeReason(String code) {
        this.code = new ReasonCode(code);
    }

    public ReasonCode code() {
        return code;
    }

    public String labelKey() {
        return "musrenbang.changeReason." + name();
    }

    public static Optional<ChangeReason> of(String code) {
        return Stream.of(values()).filter(r -> r.code.value().equals(code)).findFirst();
    }
}
