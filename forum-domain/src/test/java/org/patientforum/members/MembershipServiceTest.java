package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

class MembershipServiceTest {

    private final MembersFixture fixture = new MembersFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void unconfirmedMembersAreNotFound() {
        fixture.run(services -> services.registration()
                .register(fixture.registrationForm("Wren", "wren@example.org"), "192.0.2.1", null));
        long id = fixture.links.fired().getFirst().memberId();
        assertThatThrownBy(() -> fixture.run(services -> services.membership().profile(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> fixture.run(services -> services.participation().require(id)))
                .hasMessage("notAllowed.notAMember");
    }

    @Test
    void languageAndTimeZoneAreValidated() {
        assertThatThrownBy(() -> new LocalePreferences("en", "Europe/Atlantis")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new LocalePreferences("<b>", "Europe/London")).isInstanceOf(InvalidInput.class);
        long id = fixture.member("Wren");
        fixture.run(services -> services.membership().updateProfile(id, new LocalePreferences("ar", "Asia/Karachi")));
        MemberProfile profile = fixture.with(services -> services.membership().profile(id));
        assertThat(profile.language()).isEqualTo("ar");
    }
}
