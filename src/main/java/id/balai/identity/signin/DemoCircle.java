package id.balai.identity.signin;

import id.balai.demo.DemoPerson;
import java.util.Set;

/** The circles in which the sign-in page of a demo city shows its accounts: first those that a visitor tries first. */
enum DemoCircle {
    FIRST,
    RESIDENTS,
    WARDS,
    AGENCIES,
    CITY,
    WATCH;

    /** A proposal's way from the resident who makes it to the planner who budgets it. */
    private static final Set<String> TRIED_FIRST = Set.of("warga", "lurah", "camat", "verif", "bapperida", "rencana");

    static DemoCircle of(DemoPerson person) {
        if (TRIED_FIRST.contains(person.login())) return FIRST;
        String post = person.post().orElse("");
        int slash = post.indexOf('/');
        return switch (slash < 0 ? post : post.substring(0, slash)) {
            case "" -> RESIDENTS;
            case "kepling", "lurah", "camat", "counter" -> WARDS;
            case "operator" -> post.contains(".") ? WARDS : WATCH;
            case "verifier", "planner", "head" -> AGENCIES;
            case "dprd", "setwan", "inspector" -> WATCH;
            default -> CITY;
        };
    }

    String titleKey() {
        return "identity.demo.circle." + name();
    }
}
