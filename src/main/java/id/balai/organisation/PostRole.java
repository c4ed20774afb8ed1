package id.balai.organisation;

/** What kind of post somebody holds; what it may do is in the policy of identity. */
public enum PostRole {
    KEPLING,
    KELURAHAN_OPERATOR,
    LURAH,
    KECAMATAN_OPERATOR,
    CAMAT,
    /** Takes matters at a counter, on behalf of a resident. */
    COUNTER_OFFICER,
    /** Writes the RKA of an agency. */
    PLANNER,
    /** Verifies proposals for an agency. */
    VERIFIER,
    AGENCY_HEAD,
    /** Bapperida's officer for the city level. */
    BAPPERIDA,
    /** Keeps the standard prices; may not write budgets. */
    PRICE_TEAM,
    TAPD,
    PPKD,
    SEKDA,
    MAYOR,
    DPRD_MEMBER,
    SETWAN,
    INSPECTOR,
    /** Dinas Kominfo: users, imports, schedules. */
    OPERATOR
}
