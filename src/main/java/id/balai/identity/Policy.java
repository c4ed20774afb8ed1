package id.balai.identity;

import static id.balai.identity.Permission.*;
import static id.balai.identity.Permission.DECIDE_POKIR;
import static id.balai.identity.Permission.HAND_IN_POKIR;
import static id.balai.identity.Permission.KEEP_RESES;
import static id.balai.identity.Permission.KEEP_RKPD;
import static id.balai.identity.Scope.*;
import static id.balai.organisation.PostRole.*;

import id.balai.kernel.RegionCode;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, where: one table. What is not in it is denied. Law and practice behind it: Permendagri 86/2017 and
 * 77/2020, Asahan Perbup 49/2017 (roles of e-planning).
 */
public final class Policy {
    /** What everybody who is signed in may do. */
    private static final List<Grant> EVERYBODY = List.of(new Grant(OWN_ACCOUNT, SELF), new Grant(PROPOSE, Scope.CITY));

    private static final List<Rule> RULES = List.of(
            rule(KEPLING, SEE_WORK_LIST, OWN_REGION),
            rule(KEPLING, DECIDE_LINGKUNGAN, OWN_REGION),
            rule(KEPLING, SERVE_AT_COUNTER, OWN_REGION),
            rule(KEPLING, PROPOSE_FOR_LINGKUNGAN, OWN_REGION),
            rule(KEPLING, TAKE_UP_REPORT, OWN_REGION),
            rule(KELURAHAN_OPERATOR, SEE_WORK_LIST, OWN_REGION),
            rule(KELURAHAN_OPERATOR, SERVE_AT_COUNTER, OWN_REGION),
            rule(KELURAHAN_OPERATOR, PROPOSE_FOR_KELURAHAN, OWN_REGION),
            rule(KELURAHAN_OPERATOR, TAKE_UP_REPORT, OWN_REGION),
            rule(KELURAHAN_OPERATOR, MEET_KELURAHAN, OWN_REGION),
            rule(LURAH, SEE_WORK_LIST, OWN_REGION),
            rule(LURAH, DECIDE_KELURAHAN, OWN_REGION),
            rule(LURAH, MEET_KELURAHAN, OWN_REGION),
            rule(LURAH, SERVE_AT_COUNTER, OWN_REGION),
            rule(LURAH, PROPOSE_FOR_KELURAHAN, OWN_REGION),
            rule(LURAH, TAKE_UP_REPORT, OWN_REGION),
            rule(KECAMATAN_OPERATOR, SEE_WORK_LIST, OWN_REGION),
            rule(KECAMATAN_OPERATOR, SERVE_AT_COUNTER, OWN_REGION),
            rule(KECAMATAN_OPERATOR, PROPOSE_FOR_KECAMATAN, OWN_REGION),
            rule(KECAMATAN_OPERATOR, TAKE_UP_REPORT, OWN_REGION),
            rule(KECAMATAN_OPERATOR, MEET_KECAMATAN, OWN_REGION),
            rule(CAMAT, SEE_WORK_LIST, OWN_REGION),
            rule(CAMAT, DECIDE_KECAMATAN, OWN_REGION),
            rule(CAMAT, PROPOSE_FOR_KECAMATAN, OWN_REGION),
            rule(CAMAT, TAKE_UP_REPORT, OWN_REGION),
            rule(CAMAT, MEET_KECAMATAN, OWN_REGION),
            rule(COUNTER_OFFICER, SEE_WORK_LIST, Scope.CITY),
            rule(COUNTER_OFFICER, SERVE_AT_COUNTER, Scope.CITY),
            rule(COUNTER_OFFICER, REVEAL_PERSONAL_DATA, Scope.CITY),
            rule(PLANNER, SEE_WORK_LIST, OWN_AGENCY),
            rule(PLANNER, WRITE_RKA, OWN_AGENCY),
            rule(PLANNER, ANSWER_QUESTIONS, OWN_AGENCY),
            rule(PLANNER, PROPOSE_FOR_AGENCY, OWN_AGENCY),
            rule(PLANNER, TAKE_UP_REPORT, OWN_AGENCY),
            rule(VERIFIER, SEE_WORK_LIST, OWN_AGENCY),
            rule(VERIFIER, DECIDE_AGENCY, OWN_AGENCY),
            rule(VERIFIER, PROPOSE_FOR_AGENCY, OWN_AGENCY),
            rule(VERIFIER, TAKE_UP_REPORT, OWN_AGENCY),
            rule(VERIFIER, MEET_AGENCY, OWN_AGENCY),
            rule(VERIFIER, REVEAL_PERSONAL_DATA, OWN_AGENCY),
            rule(AGENCY_HEAD, SEE_WORK_LIST, OWN_AGENCY),
            rule(AGENCY_HEAD, DECIDE_AGENCY, OWN_AGENCY),
            rule(AGENCY_HEAD, ANSWER_QUESTIONS, OWN_AGENCY),
            rule(AGENCY_HEAD, PROPOSE_FOR_AGENCY, OWN_AGENCY),
            rule(AGENCY_HEAD, MEET_AGENCY, OWN_AGENCY),
            rule(BAPPERIDA, SEE_WORK_LIST, Scope.CITY),
            rule(BAPPERIDA, DECIDE_CITY, Scope.CITY),
            rule(BAPPERIDA, MEET_CITY, Scope.CITY),
            rule(BAPPERIDA, KEEP_KAMUS, Scope.CITY),
            rule(BAPPERIDA, KEEP_CYCLE, Scope.CITY),
            rule(BAPPERIDA, KEEP_RKPD, Scope.CITY),
            rule(BAPPERIDA, SET_CEILINGS, Scope.CITY),
            rule(BAPPERIDA, KEEP_BUDGET_CALENDAR, Scope.CITY),
            rule(PRICE_TEAM, SEE_WORK_LIST, Scope.CITY),
            rule(PRICE_TEAM, KEEP_PRICES, Scope.CITY),
            rule(TAPD, SEE_WORK_LIST, Scope.CITY),
            rule(TAPD, VERIFY_RKA, Scope.CITY),
            rule(TAPD, SET_CEILINGS, Scope.CITY),
            rule(TAPD, KEEP_BUDGET_CALENDAR, Scope.CITY),
            rule(PPKD, SEE_WORK_LIST, Scope.CITY),
            rule(PPKD, KEEP_BUDGET_CALENDAR, Scope.CITY),
            rule(PPKD, KEEP_INCOME, Scope.CITY),
            rule(PPKD, FREEZE_BUDGET, Scope.CITY),
            rule(PPKD, KEEP_REALISATION, Scope.CITY),
            rule(SEKDA, SEE_WORK_LIST, Scope.CITY),
            rule(MAYOR, SEE_WORK_LIST, Scope.CITY),
            rule(DPRD_MEMBER, SEE_WORK_LIST, Scope.CITY),
            rule(DPRD_MEMBER, HAND_IN_POKIR, Scope.CITY),
            rule(SETWAN, SEE_WORK_LIST, Scope.CITY),
            rule(SETWAN, DECIDE_POKIR, Scope.CITY),
            rule(SETWAN, KEEP_RESES, Scope.CITY),
            rule(INSPECTOR, SEE_WORK_LIST, Scope.CITY),
            rule(INSPECTOR, AUDIT_ACCESS, Scope.CITY),
            rule(INSPECTOR, MODERATE_QUESTIONS, Scope.CITY),
            rule(OPERATOR, SEE_WORK_LIST, Scope.CITY),
            rule(OPERATOR, KEEP_CATALOGUES, Scope.CITY),
            rule(OPERATOR, KEEP_PEOPLE, Scope.CITY));

    private Policy() {}

    /** Whether this person may do this there. */
    public static boolean may(Actor actor, Permission permission, Place place) {
        return EVERYBODY.stream().anyMatch(g -> g.permission == permission && reaches(g.scope, actor, place))
                || postFor(actor, permission, place).isPresent();
    }

    /** Whether this person may do this anywhere: for menus and whole pages, never for one object. */
    public static boolean maySomewhere(Actor actor, Permission permission) {
        return EVERYBODY.stream().anyMatch(g -> g.permission == permission)
                || actor.posts().stream()
                        .anyMatch(p -> RULES.stream().anyMatch(r -> r.role == p.role() && r.permission == permission));
    }

    /** The post by which this person may do this there; what a decision is signed with. */
    public static Optional<HeldPost> postFor(Actor actor, Permission permission, Place place) {
        return actor.posts().stream()
                .filter(post -> RULES.stream()
                        .anyMatch(r ->
                                r.role == post.role() && r.permission == permission && reaches(r.scope, post, place)))
                .findFirst();
    }

    /** Which kinds of posts may do this, each at its own place: for pages that tell people so. */
    public static List<PostRole> rolesThatMay(Permission permission) {
        return RULES.stream()
                .filter(rule -> rule.permission == permission)
                .map(Rule::role)
                .distinct()
                .toList();
    }

    static List<Rule> rules() {
        return RULES;
    }

    private static boolean reaches(Scope scope, Actor actor, Place place) {
        return scope == Scope.CITY || (scope == SELF && actor.person().equals(place.owner()));
    }

    private static boolean reaches(Scope scope, HeldPost post, Place place) {
        return switch (scope) {
            case CITY -> true;
            case OWN_REGION -> liesIn(place.region(), post);
            case OWN_AGENCY ->
                place.agency() != null
                        && post.agency().filter(place.agency()::equals).isPresent();
            case SELF -> false;
        };
    }

    private static boolean liesIn(@Nullable RegionCode region, HeldPost post) {
        return region != null
                && post.region().filter(own -> own.contains(region)).isPresent();
    }

    private static Rule rule(PostRole role, Permission permission, Scope scope) {
        return new Rule(role, permission, scope);
    }

    /** One line of the table. */
    record Rule(PostRole role, Permission permission, Scope scope) {}

    private record Grant(Permission permission, Scope scope) {}
}
