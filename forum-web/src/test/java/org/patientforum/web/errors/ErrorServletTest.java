package org.patientforum.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.patientforum.web.request.Problem;

class ErrorServletTest {

    @Test
    void redactsOneTimeKeysInLog() {
        assertThat(ErrorServlet.redactKeys("/account/new-password/k3J_9xQ-pLm2ZtR7vW1yAb"))
                .isEqualTo("/account/new-password/…");
        assertThat(ErrorServlet.redactKeys("/unsubscribe/12345678901234567890/more"))
                .isEqualTo("/unsubscribe/…/more");
    }

    @Test
    void includesTypedTextInPlainPage() {
        String page = ErrorServlet.plainText(
                ResourceBundle.getBundle("texts.problem"),
                Problem.AWAY,
                "mdt7Jf63",
                List.of("Sleep after the move", "I have not slept\nfor three nights."));
        assertThat(page)
                .startsWith("The forum is not available right now\n")
                .contains("mdt7Jf63\n")
                .contains("\nSleep after the move\n")
                .endsWith("\nI have not slept\nfor three nights.\n");
        assertThat(ErrorServlet.plainText(
                        ResourceBundle.getBundle("texts.problem"), Problem.BROKEN, "mdt7Jf63", List.of()))
                .doesNotContain("Copy it");
    }

    @Test
    void logsOtherPathsUnchanged() {
        assertThat(ErrorServlet.redactKeys("/console/former-texts/108")).isEqualTo("/console/former-texts/108");
        assertThat(ErrorServlet.redactKeys("/a/1234567890123456789")).isEqualTo("/a/1234567890123456789");
        assertThat(ErrorServlet.redactKeys(null)).isEqualTo("null");
    }
}
