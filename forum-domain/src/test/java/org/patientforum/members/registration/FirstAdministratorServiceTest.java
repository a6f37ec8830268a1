package org.patientforum.members.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.patientforum.members.EmailRefused;
import org.patientforum.members.House;
import org.patientforum.members.accounts.LinkNotUsable;

class FirstAdministratorServiceTest {

    private final House house = new House();

    @AfterEach
    void close() {
        house.close();
    }

    private String token() {
        Optional<String> token = house.with(services -> services.founding().firstAdministratorToken());
        return token.orElseThrow();
    }

    @Test
    void theFirstAdministratorIsMadeOnce() {
        String first = token();
        String second = token();
        house.run(services -> services.founding().becomeAdministrator(first, house.wish("Keeper", "k@example.org")));
        assertThatThrownBy(() -> house.run(services ->
                        services.founding().becomeAdministrator(second, house.wish("Robber", "r@example.org"))))
                .isInstanceOf(LinkNotUsable.class);
        Optional<String> none = house.with(services -> services.founding().firstAdministratorToken());
        assertThat(none).isEmpty();
    }

    @Test
    void aWrongTokenMakesNobody() {
        token();
        assertThatThrownBy(() -> house.run(services ->
                        services.founding().becomeAdministrator("guessed", house.wish("Robber", "r@example.org"))))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void aTypingErrorDoesNotUseTheLinkUp() {
        String token = token();
        assertThatThrownBy(() -> house.run(
                        services -> services.founding().becomeAdministrator(token, house.wish("Keeper", "no address"))))
                .isInstanceOf(EmailRefused.class);
        boolean works = house.with(services -> services.founding().canBecomeAdministrator(token));
        assertThat(works).isTrue();
    }
}
