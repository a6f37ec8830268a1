package org.patientforum.members.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.Role;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Terms that come into force on a day. */
class TermsServiceTest {

    private final MembersFixture fixture = new MembersFixture();
    private long administrator;
    private long wren;

    @BeforeEach
    void createMembers() {
        administrator = fixture.staff("Boss", Role.ADMINISTRATOR);
        wren = fixture.member("Wren");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private void publish(int version, String words, Instant from) {
        fixture.run(
                services -> services.terms().publishFrom(administrator, version, words, "<p>" + words + "</p>", from));
    }

    private int version() {
        return fixture.with(services -> services.terms().current().orElseThrow().version());
    }

    @Test
    void beginningOfTodayMeansNow() {
        int before = version();
        publish(before, "Be kind.", fixture.instant().minus(Duration.ofHours(20)));
        assertThat(version()).isEqualTo(before + 1);
    }

    @Test
    void membersAreAskedFromTheDayOn() {
        int before = version();
        publish(before, "Be kinder.", fixture.instant().plus(Duration.ofDays(3)));
        assertThat(version()).isEqualTo(before);
        fixture.run(services -> services.participation().require(wren));
        int upcoming = fixture.with(
                services -> services.terms().upcoming().orElseThrow().version());
        assertThat(upcoming).isEqualTo(before + 1);
        assertThat(fixture.<String>with(services -> services.terms().source(upcoming)))
                .isEqualTo("Be kinder.");

        fixture.later(Duration.ofDays(3));
        assertThat(version()).isEqualTo(before + 1);
        assertThat(fixture.<Boolean>with(services -> services.terms().upcoming().isEmpty()))
                .isTrue();
        assertThatThrownBy(
                        () -> fixture.run(services -> services.participation().require(wren)))
                .isInstanceOf(TermsNotAgreed.class);
        fixture.run(services -> services.terms().agree(wren, before + 1));
        fixture.run(services -> services.participation().require(wren));
    }

    @Test
    void onlyOneVersionIsToComeAndItCanBeTakenBack() {
        int before = version();
        Instant from = fixture.instant().plus(Duration.ofDays(3));
        publish(before, "Be kinder.", from);
        assertThatThrownBy(() -> publish(before, "Be kindest.", from)).hasMessage("terms.upcoming");
        assertThatThrownBy(() -> fixture.run(services -> services.terms().withdraw(administrator, before)))
                .as("the version in force")
                .isInstanceOf(NotFound.class);
        fixture.run(services -> services.terms().withdraw(administrator, before + 1));
        publish(before, "Be kindest.", from);
        assertThat(fixture.<String>with(services -> services.terms().source(before + 1)))
                .isEqualTo("Be kindest.");
        fixture.later(Duration.ofDays(3));
        assertThatThrownBy(() -> fixture.run(services -> services.terms().withdraw(administrator, before + 1)))
                .as("in force now")
                .isInstanceOf(NotFound.class);
        assertThat(fixture.auditRows())
                .extracting(row -> row.split(" ")[1])
                .containsExactly("TERMS_PUBLISHED", "TERMS_WITHDRAWN", "TERMS_PUBLISHED");
    }

    @Test
    void refusesDaysInThePastOrFarAwayAndOldVersions() {
        int before = version();
        Instant now = fixture.instant();
        assertThatThrownBy(() -> publish(before, "x", now.minus(Duration.ofDays(1))))
                .hasMessage("terms.from");
        assertThatThrownBy(() -> publish(before, "x", now.plus(Duration.ofDays(367))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> publish(before - 1, "x", now.plusSeconds(60))).isInstanceOf(ChangedMeanwhile.class);
    }
}
