package org.patientforum.posting.transfers;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.Discussion;
import org.patientforum.posting.events.PostsTransferred;
import org.patientforum.posting.events.TransferKind;

/**
 * A transfer of posts between discussions by staff. The old and new number of each post is stored with it: old addresses are resolved by them, and
 * undoing is a transfer with both numbers swapped.
 */
@Entity
@Table(name = "transfer")
public class Transfer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transfer_seq")
    @SequenceGenerator(name = "transfer_seq", sequenceName = "transfer_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private TransferKind kind;

    @Column(name = "from_discussion_id")
    private long fromDiscussionId;

    @Column(name = "to_discussion_id")
    private long toDiscussionId;

    @Column(name = "post_count")
    private int postCount;

    @Column(name = "numbers_before")
    private int numbersBefore;

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "undone_by_id")
    private @Nullable Long undoneById;

    @Column(name = "undoes_id")
    private @Nullable Long undoesId;

    protected Transfer() {}

    Transfer(TransferKind kind, Discussion from, Discussion to, long madeBy, Instant madeAt) {
        this.kind = kind;
        this.fromDiscussionId = from.id();
        this.toDiscussionId = to.id();
        this.numbersBefore = to.lastNumber();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    /** The transfer that undoes this one. */
    Transfer back(Discussion stoodIn, Discussion standIn, long byMember, Instant at) {
        Transfer back = new Transfer(kind.inverse(), standIn, stoodIn, byMember, at);
        back.undoesId = id;
        return back;
    }

    void undone(Transfer back) {
        undoneById = back.id;
    }

    void moved(int posts) {
        postCount = posts;
    }

    /** Whether the transfer can be undone as far as its own row tells: it was not undone before, and no post was added after its posts. */
    boolean latestIn(Discussion standIn) {
        return undoneById == null && !kind.isUndo() && standIn.lastNumber() == numbersBefore + postCount;
    }

    PostsTransferred event() {
        return new PostsTransferred(id, kind, fromDiscussionId, toDiscussionId, numbersBefore);
    }

    Long id() {
        return id;
    }

    TransferKind kind() {
        return kind;
    }

    long fromDiscussionId() {
        return fromDiscussionId;
    }

    long toDiscussionId() {
        return toDiscussionId;
    }

    int postCount() {
        return postCount;
    }

    int numbersBefore() {
        return numbersBefore;
    }

    @Nullable
    Long undoesId() {
        return undoesId;
    }
}
