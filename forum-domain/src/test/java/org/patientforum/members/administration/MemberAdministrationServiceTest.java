package org.patientforum.members.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberOrder;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.validation.ChangedMeanwhile;

class MemberAdministrationServiceTest {

    private final MembersFixture fixture = new MembersFixture();
    private long administrator;
    private long mod;
    private long wren;

    @BeforeEach
    void createMembers() {
        administrator = fixture.staff("Boss", Role.ADMINISTRATOR);
        mod = fixture.staff("Helper", Role.MODERATOR);
        wren = fixture.member("Wren");
        fixture.member("WreckItRalph");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> names(MemberFilter filter, MemberOrder order, int first, int limit) {
        return fixture.with(services -> services.memberAdministration().find(filter, order, first, limit)).stream()
                .map(MemberProfile::pseudonym)
                .toList();
    }

    @Test
    void findsByBeginningRoleAndState() {
        assertThat(names(new MemberFilter("wre", null, null), MemberOrder.PSEUDONYM, 0, 10))
                .containsExactly("WreckItRalph", "Wren");
        assertThat(names(new MemberFilter("WREN", null, null), MemberOrder.PSEUDONYM, 0, 10))
                .containsExactly("Wren");
        assertThat(names(new MemberFilter("%", null, null), MemberOrder.PSEUDONYM, 0, 10))
                .isEmpty();
        assertThat(names(new MemberFilter(null, Role.MODERATOR, null), MemberOrder.PSEUDONYM, 0, 10))
                .containsExactly("Helper");
        assertThat(names(new MemberFilter(null, null, MemberState.FORMER), MemberOrder.PSEUDONYM, 0, 10))
                .isEmpty();
        int all = fixture.with(services -> services.memberAdministration().count(MemberFilter.ALL));
        assertThat(all).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({
        "rose, Rose_Bud Roseberry",
        "rose_, Rose_Bud",
        "ROSE_B, Rose_Bud",
        "rose-, ''",
        "ros_, ''",
        "r_se, ''",
        "_, ''",
        "-, ''",
        "__________, ''",
        "%, ''",
        "r%, ''",
        "!, ''",
        "!_, ''",
        "\\, ''",
        "rose!_, ''"
    })
    void wildcardsInASearchAreLiteral(String typed, String found) {
        fixture.member("Rose_Bud");
        fixture.member("Roseberry");
        assertThat(names(new MemberFilter(typed, null, null), MemberOrder.PSEUDONYM, 0, 10))
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @Test
    void returnsOnePageAtATimeInOrder() {
        assertThat(names(MemberFilter.ALL, MemberOrder.PSEUDONYM_DESC, 1, 2)).containsExactly("WreckItRalph", "Helper");
    }

    @Test
    void anAdministratorChangesRoles() {
        fixture.run(services -> services.memberAdministration().changeRole(administrator, wren, Role.MODERATOR));
        String changed = administrator + " ROLE_CHANGED MEMBER " + wren + " from=MEMBER to=MODERATOR";
        assertThat(fixture.auditRows()).containsExactly(changed);
        fixture.run(services -> services.memberAdministration().changeRole(administrator, wren, Role.MODERATOR));
        assertThat(fixture.auditRows()).containsExactly(changed);
        assertThatThrownBy(() ->
                        fixture.run(services -> services.memberAdministration().changeRole(mod, wren, Role.MEMBER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> fixture.run(services ->
                        services.memberAdministration().changeRole(administrator, administrator, Role.MEMBER)))
                .isInstanceOf(LastAdministrator.class);
        fixture.run(services -> services.memberAdministration().changeRole(administrator, mod, Role.ADMINISTRATOR));
        fixture.run(services -> services.memberAdministration().changeRole(mod, administrator, Role.MEMBER));
        assertThatThrownBy(() -> fixture.run(
                        services -> services.memberAdministration().changeRole(administrator, mod, Role.MEMBER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAdministratorGivesTheStaffBadgeAndItIsRecorded() {
        fixture.run(services -> services.memberAdministration().giveBadge(administrator, mod, null, " Dietitian "));
        assertThat(fixture.<MemberProfile>with(services -> services.membership().profile(mod))
                        .staffBadge())
                .isEqualTo("Dietitian");
        assertThatThrownBy(() -> fixture.run(
                        services -> services.memberAdministration().giveBadge(administrator, mod, null, "Nurse")))
                .isInstanceOf(ChangedMeanwhile.class);
        fixture.run(services -> services.memberAdministration().giveBadge(administrator, mod, "Dietitian", ""));
        assertThat(fixture.auditRows())
                .containsExactly(
                        administrator + " MEMBER_BADGE_GIVEN MEMBER " + mod + " ",
                        administrator + " MEMBER_BADGE_TAKEN MEMBER " + mod + " ");
        assertThatThrownBy(() ->
                        fixture.run(services -> services.memberAdministration().giveBadge(mod, mod, null, "Doctor")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void staffSignAMemberOutEverywhereButNoOtherStaff() {
        String token = fixture.with(services -> services.signIns().signIn(wren, new NewSignIn.Device("Tablet", true)))
                .token();
        int browsers = fixture.with(services -> services.memberAdministration().signIns(mod, wren));
        assertThat(browsers).isEqualTo(1);
        fixture.run(services -> services.memberAdministration().signOut(mod, wren));
        browsers = fixture.with(services -> services.memberAdministration().signIns(mod, wren));
        assertThat(browsers).isZero();
        assertThat(fixture.<Optional<CurrentSignIn>>with(
                        services -> services.signIns().current(RandomTokens.hash(token))))
                .isEmpty();
        String viewed = mod + " MEMBER_VIEWED MEMBER " + wren + " ";
        assertThat(fixture.auditRows())
                .containsExactly(viewed, mod + " MEMBER_SIGNED_OUT MEMBER " + wren + " ", viewed);
        assertThatThrownBy(() ->
                        fixture.run(services -> services.memberAdministration().signOut(mod, administrator)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void newTermsAreRecordedUnderTheirVersion() {
        fixture.run(services -> services.terms().publishAfter(administrator, 1, "Be kinder.", "<p>Be kinder.</p>"));
        assertThat(fixture.auditRows()).containsExactly(administrator + " TERMS_PUBLISHED TERMS 2 ");
    }
}
