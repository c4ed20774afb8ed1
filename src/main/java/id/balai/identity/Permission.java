package id.balai.identity;

/** What somebody may do. Each is granted to roles, within a scope, by {@link Policy} and nowhere else. */
public enum Permission {
    /** Hand in a proposal in one's own name. */
    PROPOSE,
    /** Hand in a proposal of the lingkungan, the kelurahan, the kecamatan or an agency. */
    PROPOSE_FOR_LINGKUNGAN,
    PROPOSE_FOR_KELURAHAN,
    PROPOSE_FOR_KECAMATAN,
    PROPOSE_FOR_AGENCY,
    /** Make a proposal of a citizen's report. */
    TAKE_UP_REPORT,
    /** Hand in something for a resident at a counter, with a receipt. */
    SERVE_AT_COUNTER,
    /** Decide on a proposal at a level of the ladder. */
    DECIDE_LINGKUNGAN,
    DECIDE_KELURAHAN,
    DECIDE_KECAMATAN,
    DECIDE_AGENCY,
    DECIDE_CITY,
    /** Run the musrenbang of a place: plan it, invite, take attendance, score. What it fixes is decided by who decides there. */
    MEET_KELURAHAN,
    MEET_KECAMATAN,
    MEET_AGENCY,
    MEET_CITY,
    /** Check council members' pokir before any other level sees them. */
    DECIDE_POKIR,
    /** Hand in a pokir as a member of the council. */
    HAND_IN_POKIR,
    /** Write down the reses that pokir refer to. */
    KEEP_RESES,
    /** Keep the RKPD: its ceiling, its main and reserve part, the hand-over to budgeting. */
    KEEP_RKPD,
    /** Keep the kamus usulan. */
    KEEP_KAMUS,
    /** Open, close and extend stages of the cycle. */
    KEEP_CYCLE,
    /** Keep price books. */
    KEEP_PRICES,
    /** Keep nomenclature, accounts and funds. */
    KEEP_CATALOGUES,
    /** Write RKA lines of an agency. */
    WRITE_RKA,
    /** Verify RKA lines: note, settle, initial. */
    VERIFY_RKA,
    /** Set ceilings. */
    SET_CEILINGS,
    /** Say from when to when a stage of a year's budget is open. */
    KEEP_BUDGET_CALENDAR,
    /** Write what the city takes in and finances in a year. */
    KEEP_INCOME,
    /** Bring in what was taken in and spent, month by month. */
    KEEP_REALISATION,
    /** Freeze a version of the budget. */
    FREEZE_BUDGET,
    /** Answer what residents ask about lines of an agency. */
    ANSWER_QUESTIONS,
    /** Hide a question or an answer from the public, or show it again. */
    MODERATE_QUESTIONS,
    /** Open the work list. */
    SEE_WORK_LIST,
    /** See a NIK or phone in clear, with a reason, logged. */
    REVEAL_PERSONAL_DATA,
    /** Read who looked at whose data. */
    AUDIT_ACCESS,
    /** Add accounts, give and take posts. */
    KEEP_PEOPLE,
    /** See one's own account pages. */
    OWN_ACCOUNT
}
