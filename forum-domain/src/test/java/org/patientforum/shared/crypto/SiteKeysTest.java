package org.patientforum.shared.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientforum.shared.ForumClock;
import org.patientforum.shared.TestDatabase;

class SiteKeysTest {

    @Test
    void aKeyStaysTheSame() {
        try (TestDatabase database = new TestDatabase()) {
            byte[] first =
                    database.with(em -> SiteKeysFixture.in(em, new ForumClock()).key("forms"));
            byte[] again =
                    database.with(em -> SiteKeysFixture.in(em, new ForumClock()).key("forms"));
            byte[] other =
                    database.with(em -> SiteKeysFixture.in(em, new ForumClock()).key("mails"));
            assertThat(first).hasSize(32).isEqualTo(again).isNotEqualTo(other);
        }
    }

    @Test
    void signaturesDependOnKeyPartsAndTheirBoundaries() {
        Signature signature = new Signature(new byte[32]);
        assertThat(signature.of("ab", "c")).hasSize(43).isNotEqualTo(signature.of("a", "bc"));
        assertThat(signature.matches(signature.of("a"), "a")).isTrue();
        assertThat(signature.matches(signature.of("a"), "b")).isFalse();
        assertThat(signature.matches(null, "a")).isFalse();
    }
}
