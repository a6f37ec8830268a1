package org.patientforum.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.members.House;

class PasswordServiceTest {

    private static final String BETTER = "four purple umbrellas";

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private void ask(String pseudonym) {
        house.run(services -> services.passwordService().requestReset(House.mailOf(pseudonym), "192.0.2.1", null));
    }

    private String token() {
        return house.links.fired().get(house.links.fired().size() - 1).token();
    }

    @Test
    void aResetEndsAllSignIns() {
        long id = house.member("Wren");
        house.signIn("Wren");
        ask("Wren");
        house.run(services -> services.passwordService().reset(token(), BETTER));
        List<SignedInDevice> left = house.with(services -> services.signIns().mySignIns(id));
        assertThat(left).isEmpty();
        long proven = house.with(services -> services.signIns().prove(house.typed("Wren", BETTER)));
        assertThat(proven).isEqualTo(id);
        assertThat(house.refused(services -> services.signIns().prove(house.typed("Wren", House.PASSWORD))))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void theLinkWorksForHalfAnHourAndOnce() {
        house.member("Wren");
        ask("Wren");
        boolean works = house.with(services -> services.passwordService().canReset(token()));
        assertThat(works).isTrue();
        house.later(Duration.ofMinutes(30));
        assertThatThrownBy(
                        () -> house.run(services -> services.passwordService().reset(token(), BETTER)))
                .isInstanceOf(LinkNotUsable.class);
        ask("Wren");
        house.run(services -> services.passwordService().reset(token(), BETTER));
        assertThatThrownBy(
                        () -> house.run(services -> services.passwordService().reset(token(), House.PASSWORD)))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void theLinkWorksOnceWhateverTheClockDoes() {
        house.member("Wren");
        ask("Wren");
        house.later(Duration.ofHours(1));
        assertThatThrownBy(
                        () -> house.run(services -> services.passwordService().reset(token(), BETTER)))
                .isInstanceOf(LinkNotUsable.class);
        house.later(Duration.ofHours(-2));
        house.run(services -> services.passwordService().reset(token(), BETTER));
        for (int hours : new int[] {-1, 2, -1, 48}) {
            house.later(Duration.ofHours(hours));
            assertThatThrownBy(() ->
                            house.run(services -> services.passwordService().reset(token(), House.PASSWORD)))
                    .isInstanceOf(LinkNotUsable.class);
        }
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        house.member("Wren");
        ask("Wren");
        String older = token();
        ask("Wren");
        boolean works = house.with(services -> services.passwordService().canReset(older));
        assertThat(works).isFalse();
    }

    @Test
    void aConfirmationLinkDoesNotReset() {
        house.run(services ->
                services.registration().register(house.wish("Wren", House.mailOf("Wren")), "192.0.2.1", null));
        assertThatThrownBy(
                        () -> house.run(services -> services.passwordService().reset(token(), BETTER)))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void unknownAddressesAreAnsweredAlikeAndCountedAlike() {
        for (int i = 0; i < 3; i++) {
            ask("Nobody");
        }
        assertThat(house.links.fired()).isEmpty();
        assertThatThrownBy(() -> ask("Nobody")).hasMessage("tooMany.reset");
        house.member("Wren");
        for (int i = 0; i < 3; i++) {
            ask("Wren");
        }
        assertThatThrownBy(() -> ask("Wren")).hasMessage("tooMany.reset");
        house.later(Duration.ofHours(1).plusSeconds(1));
        ask("Wren");
    }

    @Test
    void theNewPasswordObeysTheRules() {
        house.member("Wren");
        ask("Wren");
        assertThatThrownBy(
                        () -> house.run(services -> services.passwordService().reset(token(), "password1")))
                .hasMessage("password.common");
        assertThatThrownBy(
                        () -> house.run(services -> services.passwordService().reset(token(), "i am a wren")))
                .hasMessage("password.personal");
        house.run(services -> services.passwordService().reset(token(), BETTER));
    }

    @Test
    void whoChangesItMustKnowTheOldOneAndStaysSignedInHere() {
        long id = house.member("Wren");
        house.signIn("Wren");
        house.signIn("Wren");
        List<SignedInDevice> before = house.with(services -> services.signIns().mySignIns(id));
        long here = before.getFirst().signInId();
        assertThat(house.refused(services -> services.passwordService().change(id, here, "not the password", BETTER)))
                .isInstanceOf(WrongPassword.class);
        house.run(services -> services.passwordService().change(id, here, House.PASSWORD, BETTER));
        List<SignedInDevice> after = house.with(services -> services.signIns().mySignIns(id));
        assertThat(after).extracting(SignedInDevice::signInId).containsExactly(here);
    }
}
