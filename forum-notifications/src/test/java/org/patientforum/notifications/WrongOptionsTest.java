package org.patientforum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.notifications.fanout.MailDelay;
import org.patientforum.shared.GivenOptions;

/** Invalid options fall back to their defaults; MailOptions logs them. */
class WrongOptionsTest {

    @ParameterizedTest
    @CsvSource({"'', 5", "0, 0", "60, 60", "61, 5", "-1, 5", "five, 5", "99999999999, 5"})
    void delaysMailByFiveMinutesByDefault(String value, int minutes) {
        assertThat(MailDelay.minutes(new GivenOptions(Map.of("forum.mail.hold-minutes", value))))
                .isEqualTo(minutes);
    }
}
