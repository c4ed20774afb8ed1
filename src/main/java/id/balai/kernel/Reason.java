package id.balai.kernel;

/** Why a decision was taken: a code of the list and a sentence that names the fact. */
public record Reason(ReasonCode code, NonBlank sentence) {}
