package org.patientforum.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing happens before the answer, and the answer is about what was asked. */
class QuestionTest {

    private final Question question = new Question();

    @Test
    void asksOnce() {
        assertThat(question.decide("archive", false)).isFalse();
        assertThat(question.getAsked()).isEqualTo("archive");
        assertThat(question.decide("archive", true)).isTrue();
        assertThat(question.getAsked()).isEmpty();
    }

    @Test
    void anAnswerWithoutAQuestionAsksIt() {
        assertThat(question.decide("pause", true)).isFalse();
        assertThat(question.decide("archive", true)).isFalse();
        assertThat(question.getAsked()).isEqualTo("archive");
    }

    @Test
    void changedInputIsAskedAgain() {
        assertThat(question.decide("changeRole", false, "MODERATOR")).isFalse();
        assertThat(question.decide("changeRole", true, "ADMINISTRATOR")).isFalse();
        assertThat(question.decide("changeRole", true, "ADMINISTRATOR")).isTrue();
    }

    @Test
    void noAsksNothingMore() {
        assertThat(question.decide("publish", false, "text")).isFalse();
        question.withdraw();
        assertThat(question.getAsked()).isEmpty();
        assertThat(question.decide("publish", true, "text")).isFalse();
    }
}
