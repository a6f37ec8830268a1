package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forum.http.port             | 99999
            forum.http.port             | 0
            forum.http.port             | 80a
            forum.mail.port             | 65536
            forum.proxy                 | ja
            forum.demo                  | 1
            forum.base-url              | forum.example.org
            forum.base-url              | //forum.example.org
            forum.base-url              | ftp://forum.example.org
            forum.base-url              | https://
            forum.base-url              | https:forum.example.org
            forum.base-url              | https://forum.example.org:99999
            forum.base-url              | https://forum.example.org:
            forum.base-url              | https://forum.example.org/forum
            forum.base-url              | https://forum.example.org?x
            forum.base-url              | https://a b
            forum.base-url              | https://me:secret@forum.example.org
            forum.http.address          | http://127.0.0.1
            forum.http.address          | 127.0.0.1:8080
            forum.sign-in.member.idle   | 12h
            forum.sign-in.member.idle   | 30 days
            forum.sign-in.staff.longest | PT0S
            forum.sign-in.staff.longest | -PT12H
            forum.mail.host             | smtp://mail.example.org
            forum.mail.host             | mail.example.org:25
            forum.mail.host             | mail example
            forum.mail.tls              | ssl
            forum.mail.tls.ca           | /no/such/file.pem
            forum.mail.tls.ca           | /
            forum.mail.from             | forum
            forum.mail.from             | The forum <forum@example.org>
            forum.mail.workers          | 0
            forum.mail.workers          | six
            forum.mail.timeout          | 99999999999
            forum.time-zone             | Europe/Brannoc
            forum.db.url                | postgresql://localhost/forum""")
    void refuses(String name, String value) {
        assertThatThrownBy(() -> OptionRules.check(name, value))
                .isInstanceOf(CannotStart.class)
                .hasMessageMatching("FORUM_[A-Z_]+ must be(?:gin)? .*, not \".*\"\\.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            forum.http.port             | 8080
            forum.proxy                 | TRUE
            forum.base-url              | https://forum.example.org
            forum.base-url              | HTTPS://forum.example.org:8443/
            forum.base-url              | http://[::1]:8080
            forum.http.address          | ::1
            forum.http.address          | fe80::1%eth0
            forum.http.address          | localhost
            forum.sign-in.member.idle   | PT12H
            forum.sign-in.member.idle   | P30D
            forum.mail.host             | mail.krankenhaus-süd.example
            forum.mail.host             | mail_relay
            forum.mail.tls              | STARTTLS
            forum.mail.from             | forum@localhost
            forum.mail.bounce.address   | bounces+*@example.org
            forum.mail.per-minute       | 0
            forum.unheard-of            | anything
            forum.mail.workers          | ''""")
    void accepts(String name, String value) {
        assertThatCode(() -> OptionRules.check(name, value)).doesNotThrowAnyException();
    }

    /** For every option, because a URL with a user and a password may be pasted into any of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me:hunter2@forum.example.org",
                "https://me:hun/hunter2@forum.example.org/",
                "https://hunter2@forum.example.org/forum",
                "me:hunter2@forum.example.org/a",
                "smtp://me:p@hunter2@mail.example.org:25",
                "postgresql://localhost/forum?user=me&password=hunter2&ssl=true",
                "h2:file:forum;PASSWORD=hunter2;MODE=PostgreSQL",
                "https://forum.example.org?api_key=hunter2",
                "x passwd = hunter2"
            })
    void noErrorRevealsSecret(String value) {
        for (String name : Options.names()) {
            try {
                OptionRules.check(name, value);
            } catch (CannotStart refused) {
                assertThat(refused.getMessage())
                        .as(name)
                        .doesNotContain("hunter2")
                        .contains("…");
            }
            assertThat(OptionRules.errorMessage(name, "must be something else", value))
                    .doesNotContain("hunter2");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"forum", "https://forum.example.org:99999", "The forum <forum@example.org>", "12h"})
    void showsOtherValuesUnchanged(String value) {
        assertThat(OptionRules.errorMessage("forum.mail.from", "must be an email address", value))
                .contains("not \"" + value + "\".");
    }

    @ParameterizedTest
    @CsvSource({"'a\nb', a b"})
    void errorIsOneLine(String value, String shown) {
        assertThat(OptionRules.errorMessage("forum.mail.host", "must be a name", value))
                .isEqualTo("FORUM_MAIL_HOST must be a name, not \"" + shown + "\".");
    }
}
