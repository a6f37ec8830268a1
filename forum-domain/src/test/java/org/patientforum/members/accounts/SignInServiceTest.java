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
import org.patientforum.members.House;
import org.patientforum.members.Pseudonym;
import org.patientforum.members.Role;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

class SignInServiceTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private Optional<CurrentSignIn> current(NewSignIn signIn) {
        return house.with(services -> services.signIns().current(RandomTokens.hash(signIn.token())));
    }

    @Test
    void theTokenTellsWhoSendsARequest() {
        long id = house.member("Wren");
        NewSignIn signIn = house.signIn("Wren");
        CurrentSignIn current = current(signIn).orElseThrow();
        assertThat(current.memberId()).isEqualTo(id);
        assertThat(current.pseudonym()).isEqualTo("Wren");
        assertThat(current.role()).isEqualTo(Role.MEMBER);
        assertThat(current.newTerms()).isFalse();
        Optional<CurrentSignIn> stranger =
                house.with(services -> services.signIns().current(RandomTokens.hash(RandomTokens.fresh())));
        assertThat(stranger).isEmpty();
    }

    @Test
    void aNewerVersionOfTheTermsIsNoticed() {
        house.member("Wren");
        NewSignIn signIn = house.signIn("Wren");
        house.run(services -> services.terms().publish(2, "Be kinder.", "<p>Be kinder.</p>"));
        assertThat(current(signIn).orElseThrow().newTerms()).isTrue();
        house.run(
                services -> services.terms().agree(current(signIn).orElseThrow().memberId(), 2));
        assertThat(current(signIn).orElseThrow().newTerms()).isFalse();
    }

    @Test
    void endsUnusedAfterTwelveHours() {
        house.member("Wren");
        NewSignIn signIn = house.signIn("Wren");
        house.later(Duration.ofHours(11));
        assertThat(current(signIn)).isPresent();
        house.run(services ->
                services.signIns().seen(current(signIn).orElseThrow().signInId()));
        house.later(Duration.ofHours(11));
        assertThat(current(signIn)).isPresent();
        house.later(Duration.ofHours(2));
        assertThat(current(signIn)).isEmpty();
    }

    /** Drafts are saved while somebody types, and each is a use. */
    @Test
    void onADeviceThatOthersUseAHalfHourUnusedEndsIt() {
        house.member("Wren");
        NewSignIn signIn = house.signIn("Wren", false);
        assertThat(signIn.lasts()).as("until the browser is closed").isNull();
        for (int draft = 0; draft < 200; draft++) {
            house.later(Duration.ofSeconds(20));
            use(signIn);
        }
        house.later(Duration.ofMinutes(29));
        use(signIn);
        house.later(Duration.ofMinutes(29));
        assertThat(current(signIn)).isPresent();
        house.later(Duration.ofMinutes(1));
        assertThat(current(signIn)).isEmpty();
        List<SignedInDevice> mine = house.with(services -> services.signIns()
                .mySignIns(services.members().idsOf(Pseudonym.of("Wren")).getFirst()));
        assertThat(mine).as("is not listed as signed in either").isEmpty();
    }

    @Test
    void onTheirOwnDeviceAMemberStaysSignedIn() {
        house.member("Wren");
        NewSignIn signIn = house.signIn("Wren", true);
        assertThat(signIn.lasts()).isEqualTo(Duration.ofDays(30));
        use(signIn);
        house.later(Duration.ofHours(11));
        assertThat(current(signIn)).isPresent();
    }

    /** As each request does. */
    private void use(NewSignIn signIn) {
        CurrentSignIn used = current(signIn).orElseThrow();
        house.run(services -> {
            if (services.signIns().worthNoting(used)) {
                services.signIns().seen(used.signInId());
            }
        });
    }

    @Test
    void endsAfterThirtyDaysHoweverOftenUsed() {
        house.member("Wren");
        NewSignIn signIn = house.signIn("Wren");
        for (int halfDay = 0; halfDay < 59; halfDay++) {
            house.later(Duration.ofHours(11));
            current(signIn)
                    .ifPresent(now -> house.run(services -> services.signIns().seen(now.signInId())));
        }
        assertThat(current(signIn)).isPresent();
        house.later(Duration.ofHours(11).multipliedBy(7));
        assertThat(current(signIn)).isEmpty();
    }

    @Test
    void aNewRoleActsAtOnceAndBringsItsShorterSignIn() {
        long boss = house.staff("Boss", Role.ADMINISTRATOR);
        long id = house.member("Wren");
        NewSignIn signIn = house.signIn("Wren");
        house.run(services -> services.stewardship().changeRole(boss, id, Role.MODERATOR));
        assertThat(current(signIn).orElseThrow().role()).isEqualTo(Role.MODERATOR);
        house.later(Duration.ofMinutes(31));
        assertThat(current(signIn)).isEmpty();
    }

    @Test
    void wrongPasswordAndUnknownAddressAreOneAnswer() {
        house.member("Wren");
        RuntimeException wrong =
                house.refused(services -> services.signIns().prove(house.typed("Wren", "seven green teapotz")));
        RuntimeException unknown =
                house.refused(services -> services.signIns().prove(house.typed("Nobody", House.PASSWORD)));
        assertThat(wrong).isInstanceOf(SignInRefused.class);
        assertThat(unknown).isInstanceOf(SignInRefused.class).hasMessage(wrong.getMessage());
    }

    @Test
    void whoHasNotConfirmedIsToldSoOnlyWithTheRightPassword() {
        house.run(services ->
                services.registration().register(house.wish("Wren", House.mailOf("Wren")), "192.0.2.1", null));
        assertThat(house.refused(services -> services.signIns().prove(house.typed("Wren", "wrong password"))))
                .isInstanceOf(SignInRefused.class);
        assertThat(house.refused(services -> services.signIns().prove(house.typed("Wren", House.PASSWORD))))
                .isInstanceOf(AddressNotConfirmed.class);
    }

    @Test
    void afterFiveWrongTriesTheWaitGrowsButNobodyIsLockedOut() {
        house.member("Wren");
        for (int i = 0; i < 5; i++) {
            assertThat(guess("Wren")).isInstanceOf(SignInRefused.class);
        }
        assertThat(minutes(guess("Wren"))).isEqualTo(1);
        assertThat(minutes(guess("Wren"))).isEqualTo(1);
        house.later(Duration.ofSeconds(61));
        assertThat(guess("Wren")).isInstanceOf(SignInRefused.class);
        assertThat(minutes(guess("Wren"))).isEqualTo(2);
        house.later(Duration.ofSeconds(121));
        house.signIn("Wren");
        assertThat(guess("Wren")).isInstanceOf(SignInRefused.class);
    }

    @Test
    void aClockThatWasAheadByTwoDaysLocksNobodyOut() {
        house.member("Wren");
        house.later(Duration.ofDays(2));
        for (int i = 0; i < 7; i++) {
            guess("Wren");
        }
        house.later(Duration.ofDays(-2));
        house.signIn("Wren");
    }

    @Test
    void staysSignedInWhenAClockIsWrongByAnHour() {
        house.member("Wren");
        NewSignIn signIn = house.signIn("Wren");
        for (int hours : new int[] {1, -1, -1, 1}) {
            house.later(Duration.ofHours(hours));
            assertThat(current(signIn)).isPresent();
        }
        house.later(Duration.ofDays(2));
        assertThat(current(signIn)).isEmpty();
    }

    @Test
    void manyMembersSignInFromOneWard() {
        house.member("Wren");
        for (int i = 0; i < 12; i++) {
            house.run(services -> services.signIns().prove(house.typed("Wren", House.PASSWORD)));
        }
        int left = house.database.with(em ->
                ((Number) em.createNativeQuery("select count(*) from attempt").getSingleResult()).intValue());
        assertThat(left).isZero();
    }

    @Test
    void anUnknownAddressIsSlowedDownAlike() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess("Nobody")).isInstanceOf(SignInRefused.class);
        }
        assertThat(minutes(guess("Nobody"))).isEqualTo(1);
    }

    @Test
    void strangersTriesDoNotSlowAKnownDeviceDown() {
        long id = house.member("Wren");
        String email = House.mailOf("Wren");
        String device = house.with(services -> services.signIns().rememberDevice(email, null));
        for (int i = 0; i < 6; i++) {
            guess("Wren");
        }
        long proven = house.with(
                services -> services.signIns().prove(new SignInRequest(email, House.PASSWORD, device, "192.0.2.1")));
        assertThat(proven).isEqualTo(id);
        RuntimeException othersDevice = house.refused(
                services -> services.signIns().prove(new SignInRequest(email, House.PASSWORD, "made.up", "192.0.2.1")));
        assertThat(othersDevice).isInstanceOf(RateLimitExceeded.class);
        String kept = house.with(services -> services.signIns().rememberDevice(email, device));
        assertThat(kept).isEqualTo(device);
    }

    /** Whatever strangers try, from wherever: the owner's right password opens on the owner's own device. */
    @ParameterizedTest
    @ValueSource(ints = {5, 20, 100, 150})
    void noNumberOfStrangersTriesRefusesTheOwnersDevice(int tries) {
        long id = house.member("Wren");
        String email = House.mailOf("Wren");
        String device = house.with(services -> services.signIns().rememberDevice(email, null));
        String strangersDevice = house.with(services -> services.signIns().rememberDevice(House.mailOf("Robin"), null));
        for (int i = 0; i < tries; i++) {
            String other = "nobody" + i + "@example.org";
            house.refused(services -> services.signIns().prove(new SignInRequest(other, "guess", null, "192.0.2.1")));
            house.refused(services ->
                    services.signIns().prove(new SignInRequest(email, "guess", strangersDevice, "192.0.2.1")));
        }
        long proven = house.with(
                services -> services.signIns().prove(new SignInRequest(email, House.PASSWORD, device, "192.0.2.1")));
        assertThat(proven).isEqualTo(id);
        assertThat(house.refused(services -> services.signIns().prove(house.typed("Wren", House.PASSWORD))))
                .isInstanceOf(RateLimitExceeded.class);
    }

    @Test
    void membersSeeTheirSignInsAndEndThem() {
        long id = house.member("Wren");
        house.member("Robin");
        NewSignIn phone = house.signIn("Wren");
        NewSignIn tablet = house.signIn("Wren");
        NewSignIn stranger = house.signIn("Robin");
        long phoneId = current(phone).orElseThrow().signInId();
        long strangerId = current(stranger).orElseThrow().signInId();
        List<SignedInDevice> mine = house.with(services -> services.signIns().mySignIns(id));
        assertThat(mine).extracting(SignedInDevice::device).containsExactly("Firefox on Linux", "Firefox on Linux");
        house.run(services -> services.signIns().end(id, phoneId));
        assertThat(current(phone)).isEmpty();
        assertThat(current(tablet)).isPresent();
        assertThatThrownBy(() -> house.run(services -> services.signIns().end(id, strangerId)))
                .isInstanceOf(NotFound.class);
        house.run(services -> services.signIns().signOut(RandomTokens.hash(tablet.token())));
        assertThat(current(tablet)).isEmpty();
        assertThat(current(stranger)).isPresent();
    }

    private RuntimeException guess(String pseudonym) {
        return house.refused(services -> services.signIns().prove(house.typed(pseudonym, "not the password")));
    }

    private static long minutes(RuntimeException refused) {
        assertThat(refused).isInstanceOf(RateLimitExceeded.class);
        return ((RateLimitExceeded) refused).minutes();
    }
}
