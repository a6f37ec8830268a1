package org.patientforum.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.web.words.TextPattern;

class ErrorTextTest {

    private final ResourceBundle words = ResourceBundle.getBundle("texts.errors");

    @Test
    void everyRateLimitHasMessage() {
        for (RateLimit limit : RateLimit.values()) {
            String key = "tooMany." + limit.name().toLowerCase(Locale.ROOT);
            assertThat(TextPattern.format(words, key, 1L)).contains("1 minute").doesNotContain("minutes");
            assertThat(TextPattern.format(words, key, 5L)).contains("5 minutes");
        }
    }

    @Test
    void fieldsBelongToKnownKeys() {
        ResourceBundle fields = ResourceBundle.getBundle("texts.error-fields");
        assertThat(words.keySet()).containsAll(fields.keySet());
    }
}
