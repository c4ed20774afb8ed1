package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import id.balai.organisation.HeldPost;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.PostRole;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every role, every permission, at home and elsewhere: what the table grants, and nothing that it does not. */
class PolicyTests {
    private static final RegionCode OWN = new RegionCode("12.75.01.1005");
    private static final RegionCode INSIDE = new RegionCode("12.75.01.1005.02");
    private static final RegionCode NEIGHBOUR = new RegionCode("12.75.01.1004");
    private static final RegionCode SIMILAR = new RegionCode("12.75.01");
    private static final AgencyCode OWN_AGENCY = new AgencyCode("1.03.0.00.0.00.01.0000");
    private static final AgencyCode OTHER_AGENCY = new AgencyCode("1.02.0.00.0.00.01.0000");
    private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));
    private static final PersonId OTHER = new PersonId(new UUID(0, 2));

    static Stream<Arguments> matrix() {
        return Arrays.stream(PostRole.values())
                .flatMap(role -> Arrays.stream(Permission.values()).map(permission -> Arguments.of(role, permission)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void aRoleMayWhatTheTableSaysAndOnlyThere(PostRole role, Permission permission) {
        Actor actor = holding(role);
        List<Scope> scopes = Policy.rules().stream()
                .filter(rule -> rule.role() == role && rule.permission() == permission)
                .map(Policy.Rule::scope)
                .toList();
        boolean everywhere = scopes.contains(Scope.CITY) || permission == Permission.PROPOSE;
        boolean region = everywhere || scopes.contains(Scope.OWN_REGION);
        boolean agency = everywhere || scopes.contains(Scope.OWN_AGENCY);
        assertThat(Policy.may(actor, permission, Place.in(OWN))).isEqualTo(region);
        assertThat(Policy.may(actor, permission, Place.in(INSIDE))).isEqualTo(region);
        assertThat(Policy.may(actor, permission, Place.in(NEIGHBOUR))).isEqualTo(everywhere);
        assertThat(Policy.may(actor, permission, Place.in(SIMILAR))).isEqualTo(everywhere);
        assertThat(Policy.may(actor, permission, Place.of(OWN_AGENCY))).isEqualTo(agency);
        assertThat(Policy.may(actor, permission, Place.of(OTHER_AGENCY))).isEqualTo(everywhere);
        assertThat(Policy.may(actor, permission, Place.CITY)).isEqualTo(everywhere);
        assertThat(Policy.may(actor, permission, Place.ownedBy(OTHER))).isEqualTo(everywhere);
        boolean own = everywhere || permission == Permission.OWN_ACCOUNT;
        assertThat(Policy.may(actor, permission, Place.ownedBy(SOMEBODY))).isEqualTo(own);
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void aPageOpensForWhoMayDoItSomewhere(PostRole role, Permission permission) {
        boolean granted =
                Policy.rules().stream().anyMatch(rule -> rule.role() == role && rule.permission() == permission);
        boolean everybody = permission == Permission.PROPOSE || permission == Permission.OWN_ACCOUNT;
        assertThat(Policy.maySomewhere(holding(role), permission)).isEqualTo(granted || everybody);
    }

    @Test
    void aResidentMayProposeAndSeeTheOwnAccountAndNothingElse() {
        Actor resident = new Actor(SOMEBODY, "Melati Rambe", List.of());
        assertThat(Arrays.stream(Permission.values()).filter(p -> Policy.maySomewhere(resident, p)))
                .containsExactlyInAnyOrder(Permission.PROPOSE, Permission.OWN_ACCOUNT);
    }

    @Test
    void whoKeepsPricesWritesNoBudgetAndWhoWritesItKeepsNone() {
        for (PostRole role : PostRole.values()) {
            Actor actor = holding(role);
            assertThat(Policy.maySomewhere(actor, Permission.KEEP_PRICES)
                            && Policy.maySomewhere(actor, Permission.WRITE_RKA))
                    .as(role.name())
                    .isFalse();
        }
    }

    private static Actor holding(PostRole role) {
        HeldPost post = new HeldPost(
                new UUID(0, 3), role, role.name(), Optional.of(OWN_AGENCY), Optional.of(OWN), Tenure.DEFINITIVE);
        return new Actor(SOMEBODY, "Sahat Uji", List.of(post));
    }
}
