package org.patientforum.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {

    @ParameterizedTest
    @CsvSource({
        "My knee hurts, My knee hurts",
        "My knee hurts at night, My knee hurts…",
        "My knee hurts; not, My knee…",
        "My knee hurts not, My knee hurts…",
        "Unbrokenwordwithoutend, Unbrokenwordw…"
    })
    void endsAtAWordBoundary(String text, String shown) {
        assertThat(Excerpt.of(text, 13)).isEqualTo(shown);
    }

    @Test
    void doesNotSplitSurrogatePairs() {
        assertThat(Excerpt.of("🙂🙂🙂", 3)).isEqualTo("🙂…");
    }
}
