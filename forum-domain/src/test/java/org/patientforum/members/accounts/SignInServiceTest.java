package org.patientforum.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.Pseudonym;
import org.patientforum.members.Role;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

class SignInServiceTest {

    private final MembersFixture fixture = new MembersFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Optional<CurrentSignIn> current(NewSignIn signIn) {
        return fixture.with(services -> services.signIns().current(RandomTokens.hash(signIn.token())));
    }

    @Test
    void theTokenIdentifiesTheMember() {
        long id = fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren");
        CurrentSignIn current = current(signIn).orElseThrow();
        assertThat(current.memberId()).isEqualTo(id);
        assertThat(current.pseudonym()).isEqualTo("Wren");
        assertThat(current.role()).isEqualTo(Role.MEMBER);
        assertThat(current.newTerms()).isFalse();
        Optional<CurrentSignIn> stranger =
                fixture.with(services -> services.signIns().current(RandomTokens.hash(RandomTokens.newToken())));
        assertThat(stranger).isEmpty();
    }

    @Test
    void newerTermsAreDetected() {
        fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren");
        fixture.run(services -> services.terms().publish(2, "Be kinder.", "<p>Be kinder.</p>"));
        assertThat(current(signIn).orElseThrow().newTerms()).isTrue();
        fixture.run(
                services -> services.terms().agree(current(signIn).orElseThrow().memberId(), 2));
        assertThat(current(signIn).orElseThrow().newTerms()).isFalse();
    }

    @Test
    void expiresAfterTwelveIdleHours() {
        fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren");
        fixture.later(Duration.ofHours(11));
        assertThat(current(signIn)).isPresent();
        fixture.run(services ->
                services.signIns().touch(current(signIn).orElseThrow().signInId()));
        fixture.later(Duration.ofHours(11));
        assertThat(current(signIn)).isPresent();
        fixture.later(Duration.ofHours(2));
        assertThat(current(signIn)).isEmpty();
    }

    /** Drafts are saved while a member types, and each save is a use. */
    @Test
    void expiresAfterHalfAnIdleHourOnASharedDevice() {
        fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren", false);
        assertThat(signIn.cookieMaxAge()).as("until the browser is closed").isNull();
        for (int draft = 0; draft < 200; draft++) {
            fixture.later(Duration.ofSeconds(20));
            use(signIn);
        }
        fixture.later(Duration.ofMinutes(29));
        use(signIn);
        fixture.later(Duration.ofMinutes(29));
        assertThat(current(signIn)).isPresent();
        fixture.later(Duration.ofMinutes(1));
        assertThat(current(signIn)).isEmpty();
        List<SignedInDevice> mine = fixture.with(services -> services.signIns()
                .mySignIns(services.members().idsOf(Pseudonym.of("Wren")).getFirst()));
        assertThat(mine).as("is not listed as signed in either").isEmpty();
    }

    @Test
    void aMemberStaysSignedInOnTheirOwnDevice() {
        fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren", true);
        assertThat(signIn.cookieMaxAge()).isEqualTo(Duration.ofDays(30));
        use(signIn);
        fixture.later(Duration.ofHours(11));
        assertThat(current(signIn)).isPresent();
    }

    /** Uses the sign-in like a request. */
    private void use(NewSignIn signIn) {
        CurrentSignIn used = current(signIn).orElseThrow();
        fixture.run(services -> {
            if (services.signIns().touchDue(used)) {
                services.signIns().touch(used.signInId());
            }
        });
    }

    @Test
    void expiresAfterThirtyDaysInAnyCase() {
        fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren");
        for (int halfDay = 0; halfDay < 59; halfDay++) {
            fixture.later(Duration.ofHours(11));
            current(signIn)
                    .ifPresent(now -> fixture.run(services -> services.signIns().touch(now.signInId())));
        }
        assertThat(current(signIn)).isPresent();
        fixture.later(Duration.ofHours(11).multipliedBy(7));
        assertThat(current(signIn)).isEmpty();
    }

    @Test
    void aNewRoleTakesEffectAtOnceWithItsShorterLimits() {
        long administrator = fixture.staff("Boss", Role.ADMINISTRATOR);
        long id = fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren");
        fixture.run(services -> services.memberAdministration().changeRole(administrator, id, Role.MODERATOR));
        assertThat(current(signIn).orElseThrow().role()).isEqualTo(Role.MODERATOR);
        fixture.later(Duration.ofMinutes(31));
        assertThat(current(signIn)).isEmpty();
    }

    @Test
    void wrongPasswordAndUnknownAddressGetTheSameResponse() {
        fixture.member("Wren");
        RuntimeException wrong = fixture.thrownBy(
                services -> services.signIns().authenticate(fixture.signInRequest("Wren", "seven green teapotz")));
        RuntimeException unknown = fixture.thrownBy(
                services -> services.signIns().authenticate(fixture.signInRequest("Nobody", MembersFixture.PASSWORD)));
        assertThat(wrong).isInstanceOf(SignInRefused.class);
        assertThat(unknown).isInstanceOf(SignInRefused.class).hasMessage(wrong.getMessage());
    }

    @Test
    void anUnconfirmedMemberIsToldOnlyAfterTheRightPassword() {
        fixture.run(services -> services.registration()
                .register(fixture.registrationForm("Wren", MembersFixture.emailOf("Wren")), "192.0.2.1", null));
        assertThat(fixture.thrownBy(
                        services -> services.signIns().authenticate(fixture.signInRequest("Wren", "wrong password"))))
                .isInstanceOf(SignInRefused.class);
        assertThat(fixture.thrownBy(services ->
                        services.signIns().authenticate(fixture.signInRequest("Wren", MembersFixture.PASSWORD))))
                .isInstanceOf(AddressNotConfirmed.class);
    }

    @Test
    void afterFiveFailuresTheWaitGrowsButNobodyIsLockedOut() {
        fixture.member("Wren");
        for (int i = 0; i < 5; i++) {
            assertThat(guess("Wren")).isInstanceOf(SignInRefused.class);
        }
        assertThat(minutes(guess("Wren"))).isEqualTo(1);
        assertThat(minutes(guess("Wren"))).isEqualTo(1);
        fixture.later(Duration.ofSeconds(61));
        assertThat(guess("Wren")).isInstanceOf(SignInRefused.class);
        assertThat(minutes(guess("Wren"))).isEqualTo(2);
        fixture.later(Duration.ofSeconds(121));
        fixture.signIn("Wren");
        assertThat(guess("Wren")).isInstanceOf(SignInRefused.class);
    }

    @Test
    void aClockThatWasAheadByTwoDaysLocksNobodyOut() {
        fixture.member("Wren");
        fixture.later(Duration.ofDays(2));
        for (int i = 0; i < 7; i++) {
            guess("Wren");
        }
        fixture.later(Duration.ofDays(-2));
        fixture.signIn("Wren");
    }

    @Test
    void staysSignedInWhenAClockIsWrongByAnHour() {
        fixture.member("Wren");
        NewSignIn signIn = fixture.signIn("Wren");
        for (int hours : new int[] {1, -1, -1, 1}) {
            fixture.later(Duration.ofHours(hours));
            assertThat(current(signIn)).isPresent();
        }
        fixture.later(Duration.ofDays(2));
        assertThat(current(signIn)).isEmpty();
    }

    @Test
    void manyMembersSignInFromOneWard() {
        fixture.member("Wren");
        for (int i = 0; i < 12; i++) {
            fixture.run(services ->
                    services.signIns().authenticate(fixture.signInRequest("Wren", MembersFixture.PASSWORD)));
        }
        int left = fixture.database.with(em ->
                ((Number) em.createNativeQuery("select count(*) from attempt").getSingleResult()).intValue());
        assertThat(left).isZero();
    }

    @Test
    void unknownAddressesAreThrottledAlike() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess("Nobody")).isInstanceOf(SignInRefused.class);
        }
        assertThat(minutes(guess("Nobody"))).isEqualTo(1);
    }

    @Test
    void strangersAttemptsDoNotThrottleAKnownDevice() {
        long id = fixture.member("Wren");
        String email = MembersFixture.emailOf("Wren");
        String device = fixture.with(services -> services.signIns().rememberDevice(email, null));
        for (int i = 0; i < 6; i++) {
            guess("Wren");
        }
        long proven = fixture.with(services -> services.signIns()
                .authenticate(new SignInRequest(email, MembersFixture.PASSWORD, device, "192.0.2.1")));
        assertThat(proven).isEqualTo(id);
        RuntimeException othersDevice = fixture.thrownBy(services -> services.signIns()
                .authenticate(new SignInRequest(email, MembersFixture.PASSWORD, "made.up", "192.0.2.1")));
        assertThat(othersDevice).isInstanceOf(RateLimitExceeded.class);
        String kept = fixture.with(services -> services.signIns().rememberDevice(email, device));
        assertThat(kept).isEqualTo(device);
    }

    /** Whatever strangers try from whichever network, the right password works on the owner's device. */
    @ParameterizedTest
    @ValueSource(ints = {5, 20, 100, 150})
    void noNumberOfStrangersAttemptsLocksOutTheOwnersDevice(int tries) {
        long id = fixture.member("Wren");
        String email = MembersFixture.emailOf("Wren");
        String device = fixture.with(services -> services.signIns().rememberDevice(email, null));
        String strangersDevice =
                fixture.with(services -> services.signIns().rememberDevice(MembersFixture.emailOf("Robin"), null));
        for (int i = 0; i < tries; i++) {
            String other = "nobody" + i + "@example.org";
            fixture.thrownBy(
                    services -> services.signIns().authenticate(new SignInRequest(other, "guess", null, "192.0.2.1")));
            fixture.thrownBy(services ->
                    services.signIns().authenticate(new SignInRequest(email, "guess", strangersDevice, "192.0.2.1")));
        }
        long proven = fixture.with(services -> services.signIns()
                .authenticate(new SignInRequest(email, MembersFixture.PASSWORD, device, "192.0.2.1")));
        assertThat(proven).isEqualTo(id);
        assertThat(fixture.thrownBy(services ->
                        services.signIns().authenticate(fixture.signInRequest("Wren", MembersFixture.PASSWORD))))
                .isInstanceOf(RateLimitExceeded.class);
    }

    @Test
    void membersSeeTheirSignInsAndEndThem() {
        long id = fixture.member("Wren");
        fixture.member("Robin");
        NewSignIn phone = fixture.signIn("Wren");
        NewSignIn tablet = fixture.signIn("Wren");
        NewSignIn stranger = fixture.signIn("Robin");
        long phoneId = current(phone).orElseThrow().signInId();
        long strangerId = current(stranger).orElseThrow().signInId();
        List<SignedInDevice> mine = fixture.with(services -> services.signIns().mySignIns(id));
        assertThat(mine).extracting(SignedInDevice::device).containsExactly("Firefox on Linux", "Firefox on Linux");
        fixture.run(services -> services.signIns().end(id, phoneId));
        assertThat(current(phone)).isEmpty();
        assertThat(current(tablet)).isPresent();
        assertThatThrownBy(() -> fixture.run(services -> services.signIns().end(id, strangerId)))
                .isInstanceOf(NotFound.class);
        fixture.run(services -> services.signIns().signOut(RandomTokens.hash(tablet.token())));
        assertThat(current(tablet)).isEmpty();
        assertThat(current(stranger)).isPresent();
    }

    private RuntimeException guess(String pseudonym) {
        return fixture.thrownBy(
                services -> services.signIns().authenticate(fixture.signInRequest(pseudonym, "not the password")));
    }

    private static long minutes(RuntimeException refused) {
        assertThat(refused).isInstanceOf(RateLimitExceeded.class);
        return ((RateLimitExceeded) refused).minutes();
    }
}
