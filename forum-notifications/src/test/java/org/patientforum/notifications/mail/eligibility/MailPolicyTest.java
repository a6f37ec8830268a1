package org.patientforum.notifications.mail.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.outbox.MailKind;

class MailPolicyTest {

    @ParameterizedTest
    @CsvSource({"instant, INSTANT", "' Digests ', DIGESTS", "OFF, OFF", "no, OFF", "digest, OFF", "'', OFF"})
    void fallsBackToOff(String setting, MailPolicy policy) {
        assertThat(MailPolicy.of(setting)).isEqualTo(policy);
    }

    @Test
    void allowsMandatoryMailAlways() {
        assertThat(MailPolicy.OFF.allows(MailKind.RESET_PASSWORD)).isTrue();
        assertThat(MailPolicy.OFF.allows(MailKind.MESSAGE_FOR_YOU)).isTrue();
        assertThat(MailPolicy.OFF.allows(MailKind.DIGEST)).isFalse();
        assertThat(MailPolicy.DIGESTS.allows(MailKind.DIGEST)).isTrue();
        assertThat(MailPolicy.DIGESTS.allows(MailKind.NEW_REPLY)).isFalse();
    }

    @Test
    void movesInstantDeliveriesToTheDailyDigest() {
        assertThat(MailPolicy.DIGESTS.inDigest(Delivery.DAILY)).isEqualTo(Set.of(Delivery.NOW, Delivery.DAILY));
        assertThat(MailPolicy.DIGESTS.inDigest(Delivery.WEEKLY)).isEqualTo(Set.of(Delivery.WEEKLY));
        assertThat(MailPolicy.OFF.inDigest(Delivery.DAILY)).isEmpty();
    }
}
