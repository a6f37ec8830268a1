package org.patientforum.members.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.ReadOnly;
import org.patientforum.members.Role;
import org.patientforum.members.SanctionKind;
import org.patientforum.members.accounts.AccountSuspended;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.members.accounts.NewSignIn;
import org.patientforum.members.administration.MemberIdentity;
import org.patientforum.shared.NotAllowed;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.ReasonMissing;

class SanctionServiceTest {

    private final MembersFixture fixture = new MembersFixture();
    private long mod;
    private long wren;
    private Instant until;

    @BeforeEach
    void createMembers() {
        mod = fixture.staff("Marrow", Role.MODERATOR);
        wren = fixture.member("Wren");
        until = fixture.instant().plus(Duration.ofDays(2));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void restrict(SanctionKind kind) {
        fixture.run(services -> services.sanctions().restrict(mod, wren, kind, until, " You sold pills. "));
    }

    private List<SanctionLine> lines() {
        return fixture.with(services -> services.sanctions().mine(wren));
    }

    @Test
    void aWarningIsConfirmedOnceAndRestrictsNothing() {
        fixture.run(services -> services.sanctions().warn(mod, wren, "Be kind."));
        fixture.run(services -> services.participation().require(wren));
        assertThat(fixture.sanctioned.fired())
                .extracting(MemberSanctioned::change)
                .containsExactly(MemberSanctioned.Change.WARNED);
        SanctionLine warning = lines().getFirst();
        assertThat(warning.readAt()).isNull();
        assertThatThrownBy(() -> fixture.run(services -> services.sanctions().confirmRead(mod, warning.id())))
                .isInstanceOf(NotFound.class);
        fixture.run(services -> services.sanctions().confirmRead(wren, warning.id()));
        Instant read = lines().getFirst().readAt();
        fixture.later(Duration.ofHours(1));
        fixture.run(services -> services.sanctions().confirmRead(wren, warning.id()));
        assertThat(read).isNotNull().isEqualTo(lines().getFirst().readAt());
    }

    @Test
    void aMessageRestrictsNothingAndIsSentOnce() {
        fixture.run(services -> services.sanctions().write(mod, wren, " Your poster is ready at the desk. "));
        fixture.run(services -> services.sanctions().write(mod, wren, "Your poster is ready at the desk."));
        fixture.run(services -> services.participation().require(wren));
        assertThat(lines()).hasSize(1);
        assertThat(lines().getFirst().kind()).isEqualTo(SanctionKind.MESSAGE);
        assertThat(fixture.sanctioned.fired())
                .extracting(MemberSanctioned::change)
                .containsExactly(MemberSanctioned.Change.WRITTEN_TO);
        fixture.later(Duration.ofMinutes(11));
        fixture.run(services -> services.sanctions().write(mod, wren, "Your poster is ready at the desk."));
        assertThat(lines()).as("the same words on another occasion").hasSize(2);
        assertThat(fixture.auditRows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .startsWith(mod + " MEMBER_WRITTEN_TO MEMBER " + wren)
                        .doesNotContain("poster"));
        assertThatThrownBy(() -> fixture.run(services -> services.sanctions().write(mod, wren, " ")))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> fixture.run(services -> services.sanctions().write(wren, wren, "x")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aReadOnlyMemberCanSignInAndTakesPartAgainAfterwards() {
        restrict(SanctionKind.READ_ONLY);
        assertThatThrownBy(
                        () -> fixture.run(services -> services.participation().require(wren)))
                .isInstanceOf(ReadOnly.class);
        fixture.run(services -> services.signIns().signIn(wren, new NewSignIn.Device("Tablet", true)));
        fixture.later(Duration.ofDays(2));
        fixture.run(services -> services.participation().require(wren));
    }

    @Test
    void aSuspendedMemberIsSignedOutAndCannotSignInUntilTheEnd() {
        String token = fixture.with(services -> services.signIns().signIn(wren, new NewSignIn.Device("Tablet", true)))
                .token();
        restrict(SanctionKind.SUSPENSION);
        Optional<CurrentSignIn> left =
                fixture.with(services -> services.signIns().current(RandomTokens.hash(token)));
        assertThat(left).isEmpty();
        assertThatThrownBy(() ->
                        fixture.run(services -> services.signIns().signIn(wren, new NewSignIn.Device("Tablet", true))))
                .isInstanceOfSatisfying(
                        AccountSuspended.class,
                        shut -> assertThat(shut.arguments()).containsExactly(until, "You sold pills."));
        fixture.later(Duration.ofDays(2));
        fixture.run(services -> services.signIns().signIn(wren, new NewSignIn.Device("Tablet", true)));
    }

    @Test
    void aNewSanctionEndsThePreviousOneAndCanBeEnded() {
        restrict(SanctionKind.SUSPENSION);
        restrict(SanctionKind.READ_ONLY);
        fixture.run(services -> services.signIns().signIn(wren, new NewSignIn.Device("Tablet", true)));
        assertThat(lines()).extracting(line -> line.activeAt(fixture.instant())).containsExactly(true, false);
        fixture.run(services -> services.sanctions().end(mod, lines().getFirst().id(), "A mistake"));
        fixture.run(services -> services.participation().require(wren));
        assertThat(fixture.sanctioned.fired())
                .extracting(MemberSanctioned::change)
                .containsExactly(
                        MemberSanctioned.Change.SUSPENDED,
                        MemberSanctioned.Change.MADE_READ_ONLY,
                        MemberSanctioned.Change.LIFTED);
        assertThat(fixture.auditRows())
                .extracting(row -> row.replaceAll("sanction=\\d+ until=\\S+", "…"))
                .containsExactly(
                        mod + " MEMBER_SUSPENDED MEMBER " + wren + " … reason=You sold pills.",
                        mod + " MEMBER_MADE_READ_ONLY MEMBER " + wren + " … reason=You sold pills.",
                        mod + " SUSPENSION_LIFTED MEMBER " + wren + " … reason=A mistake");
    }

    @Test
    void onlyTheSanctionThatWasSeenIsEnded() {
        restrict(SanctionKind.SUSPENSION);
        long seen = lines().getFirst().id();
        restrict(SanctionKind.READ_ONLY);
        assertThatThrownBy(() -> fixture.run(services -> services.sanctions().end(mod, seen, "A mistake")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(lines().getFirst().activeAt(fixture.instant())).isTrue();
    }

    @Test
    void sanctionsNeedAReasonAFutureEndAndAMember() {
        assertThatThrownBy(() -> fixture.run(services -> services.sanctions().warn(mod, wren, " ")))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() -> fixture.run(services ->
                        services.sanctions().restrict(mod, wren, SanctionKind.READ_ONLY, fixture.instant(), "x")))
                .hasMessage("suspension.past");
        assertThatThrownBy(() -> fixture.run(services -> services.sanctions().warn(mod, mod, "x")))
                .hasMessage("suspension.staff");
        assertThatThrownBy(() -> fixture.run(services -> services.sanctions().warn(wren, wren, "x")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void identityDisclosureNeedsARightOfItsOwn() {
        assertThatThrownBy(() -> fixture.run(
                        services -> services.identityDisclosure().unmask(mod, wren, "The police ask, letter 12.")))
                .hasMessage("notAllowed.unmask");
        assertThatThrownBy(() ->
                        fixture.run(services -> services.identityDisclosure().letUnmask(mod, mod, true)))
                .hasMessage("notAllowed.notAdministrator");
        long administrator = fixture.staff("Boss", Role.ADMINISTRATOR);
        assertThatThrownBy(() ->
                        fixture.run(services -> services.identityDisclosure().letUnmask(administrator, wren, true)))
                .hasMessage("notAllowed.notAModerator");
        fixture.run(services -> services.identityDisclosure().letUnmask(administrator, mod, true));
        fixture.run(services -> services.identityDisclosure().letUnmask(administrator, mod, true));
        assertThat(fixture.<Boolean>with(
                        services -> services.identityDisclosure().mayUnmask(mod)))
                .isTrue();
        fixture.run(services -> services.identityDisclosure().letUnmask(administrator, mod, false));
        assertThatThrownBy(() -> fixture.run(
                        services -> services.identityDisclosure().unmask(mod, wren, "The police ask, letter 12.")))
                .hasMessage("notAllowed.unmask");
        assertThat(fixture.auditRows())
                .containsExactly(
                        administrator + " UNMASKING_GIVEN MEMBER " + mod + " ",
                        administrator + " UNMASKING_TAKEN MEMBER " + mod + " ");
    }

    @Test
    void theRightToUnmaskEndsWithTheRole() {
        long administrator = fixture.staff("Boss", Role.ADMINISTRATOR);
        fixture.run(services -> services.identityDisclosure().letUnmask(administrator, mod, true));
        fixture.run(services -> services.memberAdministration().changeRole(administrator, mod, Role.MEMBER));
        fixture.run(services -> services.memberAdministration().changeRole(administrator, mod, Role.MODERATOR));
        assertThat(fixture.<Boolean>with(
                        services -> services.identityDisclosure().mayUnmask(mod)))
                .isFalse();
    }

    @Test
    void identityDisclosureNeedsAReasonAndIsRecorded() {
        long administrator = fixture.staff("Boss", Role.ADMINISTRATOR);
        fixture.run(services -> services.identityDisclosure().letUnmask(administrator, mod, true));
        assertThatThrownBy(() ->
                        fixture.run(services -> services.identityDisclosure().unmask(mod, wren, "")))
                .isInstanceOf(ReasonMissing.class);
        assertThatThrownBy(() ->
                        fixture.run(services -> services.identityDisclosure().unmask(wren, mod, "Curious")))
                .isInstanceOf(NotAllowed.class);
        MemberIdentity person =
                fixture.with(services -> services.identityDisclosure().unmask(mod, wren, "The police ask, letter 12."));
        assertThat(person.email()).contains("@");
        assertThat(fixture.auditRows())
                .containsExactly(
                        administrator + " UNMASKING_GIVEN MEMBER " + mod + " ",
                        mod + " MEMBER_UNMASKED MEMBER " + wren + " reason=The police ask, letter 12.");
    }
}
