package org.patientforum.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A member's position in a discussion: the highest post number on a page they opened. */
@Entity
@Table(name = "reading_position")
public class ReadingPosition {

    @EmbeddedId
    private Key key;

    @Column(name = "last_number")
    private int lastNumber;

    @Column(name = "read_at")
    private Instant readAt;

    protected ReadingPosition() {}

    ReadingPosition(long memberId, long discussionId) {
        this.key = new Key(memberId, discussionId);
    }

    void advance(int number, Instant at) {
        if (number > lastNumber) {
            lastNumber = number;
            readAt = at;
        }
    }

    /** Member and discussion. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "member_id")
        private long memberId;

        @Column(name = "discussion_id")
        private long discussionId;

        protected Key() {}

        Key(long memberId, long discussionId) {
            this.memberId = memberId;
            this.discussionId = discussionId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.memberId == memberId && key.discussionId == discussionId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, discussionId);
        }
    }
}
