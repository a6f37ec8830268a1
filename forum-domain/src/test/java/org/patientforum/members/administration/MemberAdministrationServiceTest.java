package org.patientforum.members.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.members.MemberColumn;
import org.patientforum.members.MemberFilter;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MemberState;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.validation.ChangedMeanwhile;

class MemberAdministrationServiceTest {

    private static final Sorting<MemberColumn> BY_NAME = Sorting.ascending(MemberColumn.PSEUDONYM);

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

    private List<String> names(MemberFilter filter, Sorting<MemberColumn> order, int first, int limit) {
        return fixture.with(services -> services.memberAdministration().find(filter, order, first, limit)).stream()
                .map(MemberProfile::pseudonym)
                .toList();
    }

    @Test
    void findsByBeginningRoleAndState() {
        assertThat(names(new MemberFilter("wre", null, null), BY_NAME, 0, 10)).containsExactly("WreckItRalph", "Wren");
        assertThat(names(new MemberFilter("WREN", null, null), BY_NAME, 0, 10)).containsExactly("Wren");
        assertThat(names(new MemberFilter("%", null, null), BY_NAME, 0, 10)).isEmpty();
        assertThat(names(new MemberFilter(null, Role.MODERATOR, null), BY_NAME, 0, 10))
                .containsExactly("Helper");
        assertThat(names(new MemberFilter(null, null, MemberState.FORMER), BY_NAME, 0, 10))
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
        assertThat(names(new MemberFilter(typed, null, null), BY_NAME, 0, 10))
                .containsExactlyInAnyOrder(found.isEmpty() ? new String[0] : found.split(" "));
    }

    @Test
    void returnsOnePageAtATimeInOrder() {
        assertThat(names(MemberFilter.ALL, Sorting.descending(MemberColumn.PSEUDONYM), 1, 2))
                .containsExactly("WreckItRalph", "Helper");
    }

    /** The key for look-ups folds I, l and 1 into one letter, so that Iris would stand beside lark. */
    @Test
    void sortsByTheNameThatPeopleRead() {
        Stream.of("lark", "Iris", "1amp", "emma", "Elf", "zoe").forEach(fixture::member);
        assertThat(names(MemberFilter.ALL, BY_NAME, 0, 20))
                .containsExactly(
                        "1amp", "Boss", "Elf", "emma", "Helper", "Iris", "lark", "WreckItRalph", "Wren", "zoe");
    }

    static Stream<Arguments> orders() {
        return Stream.of(MemberColumn.values())
                .flatMap(column -> Stream.of(null, Role.MEMBER)
                        .flatMap(role -> Stream.of(null, MemberState.ACTIVE)
                                .map(state -> Arguments.of(column, new MemberFilter(null, role, state)))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsByEachColumnInBothDirections(MemberColumn column, MemberFilter filter) {
        Function<MemberProfile, Comparable<?>> value = switch (column) {
            case PSEUDONYM -> profile -> profile.pseudonym().toLowerCase(Locale.ROOT);
            case ROLE -> profile -> profile.role().name();
            case STATE -> profile -> profile.state().name();
            case JOINED_AT -> MemberProfile::joinedAt;
        };
        List<MemberProfile> ascending = fixture.with(
                services -> services.memberAdministration().find(filter, Sorting.ascending(column), 0, 10));
        List<MemberProfile> descending = fixture.with(
                services -> services.memberAdministration().find(filter, Sorting.descending(column), 0, 10));
        assertThat(ascending).hasSizeGreaterThan(1).isSortedAccordingTo(comparing(value));
        assertThat(descending).containsExactlyElementsOf(ascending.reversed());
    }

    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> comparing(Function<T, Comparable<?>> value) {
        return (one, other) -> ((Comparable<Object>) value.apply(one)).compareTo(value.apply(other));
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
        assertThat(fixture.auditRows())
                .containsExactly(administrator + " TERMS_PUBLISHED TERMS 2 from=2026-11-22T10:00:00Z");
    }
}
