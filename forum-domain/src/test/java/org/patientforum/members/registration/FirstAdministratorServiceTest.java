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
        Optional<String> token = fixture.with(services -> services.founding().firstAdministratorToken());
        return token.orElseThrow();
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        String first = token();
        String second = token();
        fixture.run(
                services -> services.founding().becomeAdministrator(first, fixture.wish("Keeper", "k@example.org")));
        assertThatThrownBy(() -> fixture.run(services ->
                        services.founding().becomeAdministrator(second, fixture.wish("Robber", "r@example.org"))))
                .isInstanceOf(LinkNotUsable.class);
        Optional<String> none = fixture.with(services -> services.founding().firstAdministratorToken());
        assertThat(none).isEmpty();
    }

    @Test
    void aWrongTokenMakesNobody() {
        token();
        assertThatThrownBy(() -> fixture.run(services ->
                        services.founding().becomeAdministrator("guessed", fixture.wish("Robber", "r@example.org"))))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void aTypingErrorDoesNotUseTheLinkUp() {
        String token = token();
        assertThatThrownBy(() -> fixture.run(services ->
                        services.founding().becomeAdministrator(token, fixture.wish("Keeper", "no address"))))
                .isInstanceOf(EmailRefused.class);
        boolean works = fixture.with(services -> services.founding().canBecomeAdministrator(token));
        assertThat(works).isTrue();
    }
}
