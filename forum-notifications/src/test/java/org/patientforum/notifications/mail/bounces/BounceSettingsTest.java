package org.patientforum.notifications.mail.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.transport.MailSettings.Tls;
import org.patientforum.shared.GivenOptions;

/** The bounce options, and the log messages for invalid ones. */
class BounceSettingsTest {

    private final List<String> logged = new ArrayList<>();
    private final Logger root = Logger.getLogger("org.patientforum.notifications");
    private final Handler log = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        root.addHandler(log);
    }

    @AfterEach
    void stop() {
        root.removeHandler(log);
    }

    @Test
    void readsNoMailboxByDefault() {
        BounceSettings settings = read(Map.of());
        assertThat(settings.configured()).isFalse();
        assertThat(MailFixture.verpAddresses(settings).addressFor(7, "a@example.org"))
                .isEmpty();
        assertThat(logged).isEmpty();
    }

    @Test
    void appendsTheTokenAndEncryptsByDefault() {
        BounceSettings settings = read(Map.of("host", "imap.example.org", "address", "bounces@example.org"));
        assertThat(settings.address()).isEqualTo("bounces+*@example.org");
        assertThat(settings.tls()).isEqualTo(Tls.TLS);
        assertThat(settings.port()).isEqualTo(993);
        assertThat(settings.folder()).isEqualTo("INBOX");
        assertThat(settings.keep()).isFalse();
        assertThat(logged).isEmpty();
    }

    @Test
    void acceptsAnAddressWithAPlaceholder() {
        Map<String, String> options = Map.of("host", "h", "address", "*@bounces.example.org", "tls", "starttls");
        assertThat(read(options).address()).isEqualTo("*@bounces.example.org");
        assertThat(read(options).port()).isEqualTo(143);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bounces",
                "b*b*@example.org",
                "bo unces@example.org",
                "bounces@",
                "much-too-long-for-that-sign@example.org"
            })
    void logsAnInvalidAddressAndReadsNothing(String address) {
        BounceSettings settings = read(Map.of("host", "imap.example.org", "address", address));
        assertThat(settings.configured()).isFalse();
        assertThat(logged).hasSize(1).allMatch(line -> line.startsWith("forum.mail.bounce.address must be"));
    }

    @Test
    void logsOtherInvalidOptions() {
        read(Map.of(
                "host",
                "h",
                "address",
                "b@example.org",
                "port",
                "imap",
                "tls",
                "yes",
                "keep",
                "no",
                "tls.ca",
                "/none"));
        assertThat(logged)
                .hasSize(4)
                .anyMatch(line -> line.startsWith("forum.mail.bounce.port must be"))
                .anyMatch(line -> line.startsWith("forum.mail.bounce.tls must be"))
                .anyMatch(line -> line.startsWith("forum.mail.bounce.keep must be"))
                .anyMatch(line -> line.startsWith("forum.mail.bounce.tls.ca must be"));
    }

    @Test
    void keepsThePasswordOutOfLogs() {
        assertThat(read(Map.of("host", "h", "address", "b@example.org", "password", "s3cret"))
                        .toString())
                .doesNotContain("s3cret");
    }

    private static BounceSettings read(Map<String, String> options) {
        Map<String, String> allOptions = new HashMap<>();
        options.forEach((name, value) -> allOptions.put("forum.mail.bounce." + name, value));
        return BounceSettings.read(new GivenOptions(allOptions));
    }
}
