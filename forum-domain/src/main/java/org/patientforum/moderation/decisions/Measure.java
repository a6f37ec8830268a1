package org.patientforum.moderation.decisions;

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

/** What a decision does besides its action: done when the decision comes into force, and undone by itself. */
@Entity
@Table(name = "measure")
public class Measure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "measure_seq")
    @SequenceGenerator(name = "measure_seq", sequenceName = "measure_seq", allocationSize = 50)
    private Long id;

    @Column(name = "decision_id")
    private long decisionId;

    @Enumerated(EnumType.STRING)
    private MeasureKind kind;

    @Column(name = "target_id")
    private long targetId;

    @Column(name = "until_at")
    private Instant until;

    @Column(name = "advice_link_id")
    private Long adviceLinkId;

    private String words;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected Measure() {}

    Measure(long decisionId, RequestedMeasure wish, long targetId) {
        this.decisionId = decisionId;
        this.kind = wish.kind();
        this.targetId = targetId;
        this.until = wish.until();
        this.adviceLinkId = wish.adviceLinkId();
        this.words = wish.words();
    }

    void done(Instant at) {
        doneAt = at;
    }

    /** Whether it was done, and not undone. */
    boolean inForce() {
        return doneAt != null && undoneAt == null;
    }

    /** Gives false if it was never done, or is undone already. */
    boolean undo(long moderatorId, Instant at) {
        boolean undoable = inForce();
        if (undoable) {
            undoneBy = moderatorId;
            undoneAt = at;
        }
        return undoable;
    }

    Long id() {
        return id;
    }

    long decisionId() {
        return decisionId;
    }

    MeasureKind kind() {
        return kind;
    }

    long targetId() {
        return targetId;
    }

    Instant until() {
        return until;
    }

    Long adviceLinkId() {
        return adviceLinkId;
    }

    String words() {
        return words;
    }
}
