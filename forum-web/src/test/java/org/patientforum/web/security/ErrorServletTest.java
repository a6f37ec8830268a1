package org.patientforum.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorServletTest {

    @Test
    void oneTimeKeysAreNotLogged() {
        assertThat(ErrorServlet.withoutKeys("/account/new-password/k3J_9xQ-pLm2ZtR7vW1yAb"))
                .isEqualTo("/account/new-password/…");
        assertThat(ErrorServlet.withoutKeys("/unsubscribe/12345678901234567890/more"))
                .isEqualTo("/unsubscribe/…/more");
    }

    @Test
    void otherPathsAreLoggedAsTheyAre() {
        assertThat(ErrorServlet.withoutKeys("/console/former-texts/108")).isEqualTo("/console/former-texts/108");
        assertThat(ErrorServlet.withoutKeys("/a/1234567890123456789")).isEqualTo("/a/1234567890123456789");
        assertThat(ErrorServlet.withoutKeys(null)).isEqualTo("null");
    }
}
