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
    private long boss;
    private long mod;
    private long wren;

    @BeforeEach
    void people() {
        boss = fixture.staff("Boss", Role.ADMINISTRATOR);
        mod = fixture.staff("Helper", Role.MODERATOR);
        wren = fixture.member("Wren");
        fixture.member("WreckItRalph");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> names(MemberFilter filter, MemberOrder order, int first, int howMany) {
        return fixture.with(services -> services.stewardship().find(filter, order, first, howMany)).stream()
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
        int all = fixture.with(services -> services.stewardship().count(MemberFilter.ALL));
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
    void eachSignOfASearchIsALetter(String typed, String found) {
        fixture.member("Rose_Bud");
        fixture.member("Roseberry");
        assertThat(names(new MemberFilter(typed, null, null), MemberOrder.PSEUDONYM, 0, 10))
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @Test
    void givesOnePageAtATimeInOrder() {
        assertThat(names(MemberFilter.ALL, MemberOrder.PSEUDONYM_DOWN, 1, 2)).containsExactly("WreckItRalph", "Helper");
    }

    @Test
    void anAdministratorChangesRoles() {
        fixture.run(services -> services.stewardship().changeRole(boss, wren, Role.MODERATOR));
        String changed = boss + " ROLE_CHANGED MEMBER " + wren + " from=MEMBER to=MODERATOR";
        assertThat(fixture.audited()).containsExactly(changed);
        fixture.run(services -> services.stewardship().changeRole(boss, wren, Role.MODERATOR));
        assertThat(fixture.audited()).containsExactly(changed);
        assertThatThrownBy(() -> fixture.run(services -> services.stewardship().changeRole(mod, wren, Role.MEMBER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theLastAdministratorStays() {
        assertThatThrownBy(() -> fixture.run(services -> services.stewardship().changeRole(boss, boss, Role.MEMBER)))
                .isInstanceOf(LastAdministrator.class);
        fixture.run(services -> services.stewardship().changeRole(boss, mod, Role.ADMINISTRATOR));
        fixture.run(services -> services.stewardship().changeRole(mod, boss, Role.MEMBER));
        assertThatThrownBy(() -> fixture.run(services -> services.stewardship().changeRole(boss, mod, Role.MEMBER)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAdministratorGivesTheStaffBadgeAndItIsTold() {
        fixture.run(services -> services.stewardship().giveBadge(boss, mod, null, " Dietitian "));
        assertThat(fixture.<MemberProfile>with(services -> services.membership().profile(mod))
                        .staffBadge())
                .isEqualTo("Dietitian");
        assertThatThrownBy(() -> fixture.run(services -> services.stewardship().giveBadge(boss, mod, null, "Nurse")))
                .isInstanceOf(ChangedMeanwhile.class);
        fixture.run(services -> services.stewardship().giveBadge(boss, mod, "Dietitian", ""));
        assertThat(fixture.audited())
                .containsExactly(
                        boss + " MEMBER_BADGE_GIVEN MEMBER " + mod + " ",
                        boss + " MEMBER_BADGE_TAKEN MEMBER " + mod + " ");
        assertThatThrownBy(() -> fixture.run(services -> services.stewardship().giveBadge(mod, mod, null, "Doctor")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void staffSignAMemberOutEverywhereButNoOtherStaff() {
        String token = fixture.with(services -> services.signIns().open(wren, new NewSignIn.Device("Tablet", true)))
                .token();
        int browsers = fixture.with(services -> services.stewardship().signIns(mod, wren));
        assertThat(browsers).isEqualTo(1);
        fixture.run(services -> services.stewardship().signOut(mod, wren));
        browsers = fixture.with(services -> services.stewardship().signIns(mod, wren));
        assertThat(browsers).isZero();
        assertThat(fixture.<Optional<CurrentSignIn>>with(
                        services -> services.signIns().current(RandomTokens.hash(token))))
                .isEmpty();
        String viewed = mod + " MEMBER_VIEWED MEMBER " + wren + " ";
        assertThat(fixture.audited()).containsExactly(viewed, mod + " MEMBER_SIGNED_OUT MEMBER " + wren + " ", viewed);
        assertThatThrownBy(() -> fixture.run(services -> services.stewardship().signOut(mod, boss)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void newTermsAreARowUnderTheirVersion() {
        fixture.run(services -> services.terms().publishAfter(boss, 1, "Be kinder.", "<p>Be kinder.</p>"));
        assertThat(fixture.audited()).containsExactly(boss + " TERMS_PUBLISHED TERMS 2 ");
    }
}
