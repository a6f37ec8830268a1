package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepted addresses and their canonical form. */
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane@example.org",
                "Jane.Doe+forum@Example.ORG",
                "j@a.example.co.uk",
                "o'hara_1@x1-y2.example",
                "1@2.example",
                "a-@a--b.example",
                "jane@xn--mnchen-3ya.de",
                "jane@example.xn--p1ai"
            })
    void acceptsAddressesUnchanged(String typed) {
        assertThat(EmailAddress.of(" " + typed + " ").text()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "@example.org",
                "jane@",
                "jane@example",
                ".jane@example.org",
                "jane.@example.org",
                "ja..ne@example.org",
                "jane@.example.org",
                "jane@example.org.",
                "jane@example..org",
                "jane@-example.org",
                "jane@example-.org",
                "jane@mail.-example.org",
                "jane@example.-org",
                "jane@example.org-",
                "jane@example.o",
                "jane@192.0.2.7",
                "jane@example.123",
                "jane@exa_mple.org",
                "jane doe@example.org",
                "jane@doe@example.org",
                "jän@example.org",
                "jane@-münchen.de",
                "jane@münchen-.de",
                "jane@.münchen.de",
                "jane@\u200d.de",
                "jane\u760a@example.org",
                "jane@example.org\u760aRCPT TO:<eve@example.org>"
            })
    void rejectsInvalidAddresses(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(EmailRefused.class);
    }

    @Test
    void rejectsOverlongAddresses() {
        String label = "a".repeat(63);
        assertThat(EmailAddress.of("a".repeat(64) + "@" + label + ".example")).isNotNull();
        assertThatThrownBy(() -> EmailAddress.of("a".repeat(65) + "@example.org"))
                .isInstanceOf(EmailRefused.class);
        assertThatThrownBy(() -> EmailAddress.of("jane@a" + label + ".example")).isInstanceOf(EmailRefused.class);
        assertThatThrownBy(() -> EmailAddress.of("jane@" + (label + ".").repeat(4) + "example"))
                .isInstanceOf(EmailRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "jane@münchen.de, jane@xn--mnchen-3ya.de",
        "Jane@MÜNCHEN.de, Jane@xn--mnchen-3ya.de",
        "jane@straße.de, jane@xn--strae-oqa.de",
        "jane@пример.рф, jane@xn--e1afmkfd.xn--p1ai",
        "jane@例え。テスト, jane@xn--r8jz45g.xn--zckzah",
        "jane@ｅxample.org, jane@example.org"
    })
    void convertsDomainsToAscii(String typed, String known) {
        EmailAddress address = EmailAddress.of(typed);
        assertThat(address.text()).isEqualTo(known);
        assertThat(EmailAddress.keyOf(typed))
                .as("so that the member can sign in")
                .isEqualTo(address.key());
    }
}
