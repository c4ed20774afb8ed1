package id.balai.budgeting.calendar;

import id.balai.identity.Permission;

/** What of a year's budget can be written; each kind of post that may do it stands in the policy. */
public enum Matter {
    /** The ceiling (pagu) of a sub kegiatan of an agency. */
    CEILING(Permission.SET_CEILINGS),
    /** A line of the RKA. */
    LINE(Permission.WRITE_RKA),
    /** The sheet of the TAPD: notes, answers, initials. */
    REVIEW(Permission.VERIFY_RKA),
    /** Income and financing. */
    INCOME(Permission.KEEP_INCOME),
    /** In which month the money of a DPA is needed. */
    CASH(Permission.WRITE_RKA);

    private final Permission permission;

    Matter(Permission permission) {
        this.permission = permission;
    }

    /** Who may write it at all, whatever the stage. */
    public Permission permission() {
        return permission;
    }
}
