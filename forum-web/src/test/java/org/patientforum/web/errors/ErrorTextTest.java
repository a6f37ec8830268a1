package org.patientforum.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.patientforum.shared.ratelimits.RateLimit;

class ErrorTextTest {

    private final ResourceBundle words = ResourceBundle.getBundle("texts.errors");

    @Test
    void everyRateLimitHasMessage() {
        for (RateLimit limit : RateLimit.values()) {
            String pattern = words.getString("tooMany." + limit.name().toLowerCase(java.util.Locale.ROOT));
            assertThat(new MessageFormat(pattern).format(new Object[] {1L})).contains("1 minute");
            assertThat(new MessageFormat(pattern).format(new Object[] {5L})).contains("5 minutes");
        }
    }

    @Test
    void fieldsBelongToKnownKeys() {
        ResourceBundle fields = ResourceBundle.getBundle("texts.error-fields");
        assertThat(words.keySet()).containsAll(fields.keySet());
    }
}
