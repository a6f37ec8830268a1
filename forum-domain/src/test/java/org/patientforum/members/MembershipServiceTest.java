package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.InvalidInput;

class MembershipServiceTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theUnconfirmedAreNobody() {
        house.run(services ->
                services.registration().register(house.wish("Wren", "wren@example.org"), "192.0.2.1", null));
        long id = house.links.fired().getFirst().memberId();
        assertThatThrownBy(() -> house.run(services -> services.membership().profile(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> house.run(services -> services.participation().require(id)))
                .hasMessage("notAllowed.notAMember");
    }

    @Test
    void languageAndTimeZoneAreChecked() {
        assertThatThrownBy(() -> new LocalePreferences("en", "Europe/Atlantis")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new LocalePreferences("<b>", "Europe/London")).isInstanceOf(InvalidInput.class);
        long id = house.member("Wren");
        house.run(services -> services.membership().updateProfile(id, new LocalePreferences("ar", "Asia/Karachi")));
        MemberProfile profile = house.with(services -> services.membership().profile(id));
        assertThat(profile.language()).isEqualTo("ar");
    }
}
