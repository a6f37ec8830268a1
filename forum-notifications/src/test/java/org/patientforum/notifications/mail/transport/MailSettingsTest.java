package org.patientforum.notifications.mail.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.transport.MailSettings.Tls;

class MailSettingsTest {

    @Test
    void fallsBackToTls() {
        assertThat(Tls.of("forum.mail.tls", "none")).isEqualTo(Tls.NONE);
        assertThat(Tls.of("forum.mail.tls", "StartTLS")).isEqualTo(Tls.STARTTLS);
        assertThat(Tls.of("forum.mail.tls", "tls")).isEqualTo(Tls.TLS);
        assertThat(Tls.of("forum.mail.tls", "ssl")).isEqualTo(Tls.TLS);
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(MailFixture.relayAt(25, Tls.NONE, "u", "s3cret").toString()).doesNotContain("s3cret");
    }
}
