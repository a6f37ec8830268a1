package org.patientforum.members.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A member's agreement to one version of the terms. */
@Entity
@Table(name = "consent")
public class Consent {

    @EmbeddedId
    private Key key;

    @Column(name = "given_at")
    private Instant givenAt;

    protected Consent() {}

    Consent(long memberId, int termsVersion, Instant givenAt) {
        this.key = new Key(memberId, termsVersion);
        this.givenAt = givenAt;
    }

    /** Member and version. */
    @Embeddable
    public static class Key implements Serializable {

        @Column(name = "member_id")
        private long memberId;

        @Column(name = "terms_version")
        private Integer termsVersion;

        protected Key() {}

        Key(long memberId, int termsVersion) {
            this.memberId = memberId;
            this.termsVersion = termsVersion;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.memberId == memberId
                    && Objects.equals(key.termsVersion, termsVersion);
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, termsVersion);
        }
    }
}
