package org.patientforum.notifications.mail.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTest {

    /** U+760A and U+760D end in the bytes of a line feed and a carriage return (CVE-2025-7962). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.org\u760ARCPT TO:<eve@example.org>",
                "jane\u760D\u760ADATA\u760D\u760A@example.org",
                "jane@exam\u760Aple.org",
                "jane@example.org\r\nRCPT TO:<eve@example.org>",
                "jane@example.org\nBcc: eve@example.org",
                "jane@example.org\0",
                "jane@example.org,eve@example.org",
                "jane@example.org eve@example.org",
                "friends: jane@example.org;",
                "Jane<jane@example.org>",
                "<jane@example.org>",
                "jane",
                "@example.org",
                "jane@",
                "jane@@example.org",
                "j\u00e4ne@example.org",
                ".jane@example.org",
                "jane.@example.org",
                "ja..ne@example.org",
                "jane@.example.org",
                "jane@example.org.",
                "jane@example..org",
                "jane@-example.org",
                "jane@example-.org",
                "jane@mail.-example.org",
                "jane@example.org-",
                ""
            })
    void rejectsInvalidAddresses(String email) {
        assertThatThrownBy(() -> Recipient.of(email)).isInstanceOf(Recipient.AddressRefused.class);
    }

    @Test
    void rejectsNull() {
        assertThatThrownBy(() -> Recipient.of(null)).isInstanceOf(Recipient.AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"jane@example.org", "o'brien+forum@ward-7.example.org", "j.d_2@localhost", "a-b-.-c@x--y.example"
            })
    void acceptsAnAddress(String email) {
        assertThat(Recipient.of(email).address().getAddress()).isEqualTo(email);
    }
}
