package org.patientforum.bookmarks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A post that a member keeps for themselves. It is found by the post's id, wherever the post is moved. */
@Entity
@Table(name = "bookmark")
public class Bookmark {

    @EmbeddedId
    private Key key;

    private String note = "";

    /** From 1; goes up with each change of the note, so that a form knows whether another one has saved since. */
    @Column(name = "note_version")
    private int noteVersion = 1;

    @Column(name = "saved_at")
    private Instant savedAt;

    protected Bookmark() {}

    Bookmark(long memberId, long postId, Instant savedAt) {
        this.key = new Key(memberId, postId);
        this.savedAt = savedAt;
    }

    void changeNote(String newNote) {
        note = newNote;
        noteVersion++;
    }

    long postId() {
        return key.postId;
    }

    String note() {
        return note;
    }

    int noteVersion() {
        return noteVersion;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** Whose bookmark, of which post. */
    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "member_id")
        private long memberId;

        @Column(name = "post_id")
        private long postId;

        protected Key() {}

        Key(long memberId, long postId) {
            this.memberId = memberId;
            this.postId = postId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.memberId == memberId && key.postId == postId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(memberId, postId);
        }
    }
}
