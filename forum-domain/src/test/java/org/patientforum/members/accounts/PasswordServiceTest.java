package org.patientforum.members.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.members.MembersFixture;

class PasswordServiceTest {

    private static final String BETTER = "four purple umbrellas";

    private final MembersFixture fixture = new MembersFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void ask(String pseudonym) {
        fixture.run(services ->
                services.passwordService().requestReset(MembersFixture.emailOf(pseudonym), "192.0.2.1", null));
    }

    private String token() {
        return fixture.links.fired().get(fixture.links.fired().size() - 1).token();
    }

    @Test
    void aResetEndsAllSignIns() {
        long id = fixture.member("Wren");
        fixture.signIn("Wren");
        ask("Wren");
        fixture.run(services -> services.passwordService().reset(token(), BETTER));
        List<SignedInDevice> left = fixture.with(services -> services.signIns().mySignIns(id));
        assertThat(left).isEmpty();
        long proven = fixture.with(services -> services.signIns().authenticate(fixture.signInRequest("Wren", BETTER)));
        assertThat(proven).isEqualTo(id);
        assertThat(fixture.thrownBy(services ->
                        services.signIns().authenticate(fixture.signInRequest("Wren", MembersFixture.PASSWORD))))
                .isInstanceOf(SignInRefused.class);
    }

    @Test
    void theLinkWorksOnceWithinHalfAnHour() {
        fixture.member("Wren");
        ask("Wren");
        boolean works = fixture.with(services -> services.passwordService().canReset(token()));
        assertThat(works).isTrue();
        fixture.later(Duration.ofMinutes(30));
        assertThatThrownBy(
                        () -> fixture.run(services -> services.passwordService().reset(token(), BETTER)))
                .isInstanceOf(LinkNotUsable.class);
        ask("Wren");
        fixture.run(services -> services.passwordService().reset(token(), BETTER));
        assertThatThrownBy(() ->
                        fixture.run(services -> services.passwordService().reset(token(), MembersFixture.PASSWORD)))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void theLinkWorksOnceWhateverTheClockDoes() {
        fixture.member("Wren");
        ask("Wren");
        fixture.later(Duration.ofHours(1));
        assertThatThrownBy(
                        () -> fixture.run(services -> services.passwordService().reset(token(), BETTER)))
                .isInstanceOf(LinkNotUsable.class);
        fixture.later(Duration.ofHours(-2));
        fixture.run(services -> services.passwordService().reset(token(), BETTER));
        for (int hours : new int[] {-1, 2, -1, 48}) {
            fixture.later(Duration.ofHours(hours));
            assertThatThrownBy(() ->
                            fixture.run(services -> services.passwordService().reset(token(), MembersFixture.PASSWORD)))
                    .isInstanceOf(LinkNotUsable.class);
        }
    }

    @Test
    void aNewerLinkReplacesTheOlder() {
        fixture.member("Wren");
        ask("Wren");
        String older = token();
        ask("Wren");
        boolean works = fixture.with(services -> services.passwordService().canReset(older));
        assertThat(works).isFalse();
    }

    @Test
    void aConfirmationLinkDoesNotReset() {
        fixture.run(services -> services.registration()
                .register(fixture.registrationForm("Wren", MembersFixture.emailOf("Wren")), "192.0.2.1", null));
        assertThatThrownBy(
                        () -> fixture.run(services -> services.passwordService().reset(token(), BETTER)))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void unknownAddressesGetTheSameResponseAndTheSameLimit() {
        for (int i = 0; i < 3; i++) {
            ask("Nobody");
        }
        assertThat(fixture.links.fired()).isEmpty();
        assertThatThrownBy(() -> ask("Nobody")).hasMessage("tooMany.reset");
        fixture.member("Wren");
        for (int i = 0; i < 3; i++) {
            ask("Wren");
        }
        assertThatThrownBy(() -> ask("Wren")).hasMessage("tooMany.reset");
        fixture.later(Duration.ofHours(1).plusSeconds(1));
        ask("Wren");
    }

    @Test
    void theNewPasswordMustMeetThePolicy() {
        fixture.member("Wren");
        ask("Wren");
        assertThatThrownBy(
                        () -> fixture.run(services -> services.passwordService().reset(token(), "password1")))
                .hasMessage("password.common");
        assertThatThrownBy(
                        () -> fixture.run(services -> services.passwordService().reset(token(), "i am a wren")))
                .hasMessage("password.personal");
        fixture.run(services -> services.passwordService().reset(token(), BETTER));
    }

    @Test
    void changingNeedsTheOldPasswordAndKeepsThisSignIn() {
        long id = fixture.member("Wren");
        fixture.signIn("Wren");
        fixture.signIn("Wren");
        List<SignedInDevice> before =
                fixture.with(services -> services.signIns().mySignIns(id));
        long here = before.getFirst().signInId();
        assertThat(fixture.thrownBy(
                        services -> services.passwordService().change(id, here, "not the password", BETTER)))
                .isInstanceOf(WrongPassword.class);
        fixture.run(services -> services.passwordService().change(id, here, MembersFixture.PASSWORD, BETTER));
        List<SignedInDevice> after = fixture.with(services -> services.signIns().mySignIns(id));
        assertThat(after).extracting(SignedInDevice::signInId).containsExactly(here);
    }
}
