package org.patientforum.members.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.members.EmailRefused;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.accounts.LinkNotUsable;

class FirstAdministratorServiceTest {

    private final MembersFixture fixture = new MembersFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private String token() {
        Optional<String> token =
                fixture.with(services -> services.firstAdministrator().firstAdministratorToken());
        return token.orElseThrow();
    }

    @Test
    void theFirstAdministratorIsCreatedOnce() {
        String first = token();
        String second = token();
        fixture.run(services -> services.firstAdministrator()
                .becomeAdministrator(first, fixture.registrationForm("Keeper", "k@example.org")));
        assertThatThrownBy(() -> fixture.run(services -> services.firstAdministrator()
                        .becomeAdministrator(second, fixture.registrationForm("Robber", "r@example.org"))))
                .isInstanceOf(LinkNotUsable.class);
        Optional<String> none =
                fixture.with(services -> services.firstAdministrator().firstAdministratorToken());
        assertThat(none).isEmpty();
    }

    @Test
    void aWrongTokenCreatesNobody() {
        token();
        assertThatThrownBy(() -> fixture.run(services -> services.firstAdministrator()
                        .becomeAdministrator("guessed", fixture.registrationForm("Robber", "r@example.org"))))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void aTypingErrorDoesNotUseUpTheLink() {
        String token = token();
        assertThatThrownBy(() -> fixture.run(services -> services.firstAdministrator()
                        .becomeAdministrator(token, fixture.registrationForm("Keeper", "no address"))))
                .isInstanceOf(EmailRefused.class);
        boolean works = fixture.with(services -> services.firstAdministrator().canBecomeAdministrator(token));
        assertThat(works).isTrue();
    }
}
