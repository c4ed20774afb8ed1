package id.balai.musrenbang.meeting;

/** Who comes to a musrenbang, as its attendance list has it (form of Permendagri 86/2017 as used in Asahan and Bekasi). */
public enum AttendanceGroup {
    DPRD,
    AGENCY,
    KECAMATAN,
    KELURAHAN,
    LINGKUNGAN,
    LPM,
    PKK,
    ORGANISATION,
    RESIDENT;

    /** Message key of its name. */
    public String labelKey() {
        return "musrenbang.meeting.group." + name();
    }
}
