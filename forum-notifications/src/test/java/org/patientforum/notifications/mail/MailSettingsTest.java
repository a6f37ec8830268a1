package org.patientforum.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientforum.notifications.mail.MailSettings.Tls;

class MailSettingsTest {

    @Test
    void takesASlipForTheStrictestTls() {
        assertThat(Tls.of("none")).isEqualTo(Tls.NONE);
        assertThat(Tls.of("StartTLS")).isEqualTo(Tls.STARTTLS);
        assertThat(Tls.of("tls")).isEqualTo(Tls.TLS);
        assertThat(Tls.of("ssl")).isEqualTo(Tls.TLS);
    }

    @Test
    void takesTheUsualPortForWhatIsNoNumber() {
        assertThat(MailSettings.port("2526", Tls.NONE)).isEqualTo(2526);
        assertThat(MailSettings.port("smtp", Tls.STARTTLS)).isEqualTo(587);
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(new MailSettings("h", 25, Tls.NONE, "u", "s3cret", "f@example.org", "").toString())
                .doesNotContain("s3cret");
    }
}
