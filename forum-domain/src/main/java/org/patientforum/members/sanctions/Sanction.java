package org.patientforum.members.sanctions;

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
import org.patientforum.members.SanctionKind;

/** A sanction against a member; it stays in the member's history. */
@Entity
@Table(name = "member_sanction")
public class Sanction {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "member_sanction_seq")
    @SequenceGenerator(name = "member_sanction_seq", sequenceName = "member_sanction_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Enumerated(EnumType.STRING)
    private SanctionKind kind;

    private String words;

    @Column(name = "made_by")
    private long madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "until_at")
    private @Nullable Instant until;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected Sanction() {}

    Sanction(long memberId, SanctionKind kind, String words, long madeBy, Instant madeAt) {
        this.memberId = memberId;
        this.kind = kind;
        this.words = words;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    Sanction until(Instant end) {
        until = end;
        return this;
    }

    boolean activeAt(Instant now) {
        return until != null && endedAt == null && now.isBefore(until);
    }

    void end(long actorId, Instant at) {
        endedAt = at;
        endedBy = actorId;
    }

    /** Whether it says the same, and was made since then. */
    boolean repeats(SanctionKind other, String text, Instant since) {
        return kind == other && words.equals(text) && madeAt.isAfter(since);
    }

    /** Records that the member has read it; only the first time counts. */
    void markRead(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    Long id() {
        return id;
    }

    long memberId() {
        return memberId;
    }

    SanctionKind kind() {
        return kind;
    }

    String words() {
        return words;
    }

    @Nullable
    Instant until() {
        return until;
    }
}
