package org.patientforum.liking;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A member's like of a post. */
@Entity(name = "PostLike")
@Table(name = "post_like")
public class Like {

    @EmbeddedId
    private Key key;

    @Column(name = "liked_at")
    private Instant likedAt;

    protected Like() {}

    Like(long postId, long memberId, Instant likedAt) {
        this.key = new Key(postId, memberId);
        this.likedAt = likedAt;
    }

    /** The post and the member. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "post_id")
        private long postId;

        @Column(name = "member_id")
        private long memberId;

        protected Key() {}

        Key(long postId, long memberId) {
            this.postId = postId;
            this.memberId = memberId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.postId == postId && key.memberId == memberId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(postId, memberId);
        }
    }
}
