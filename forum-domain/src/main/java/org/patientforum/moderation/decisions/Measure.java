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

/** A further measure of a decision. It takes effect with the decision and can be undone separately. */
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

    @Column(name = "words")
    private String message;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "undone_by")
    private Long undoneBy;

    @Column(name = "undone_at")
    private Instant undoneAt;

    protected Measure() {}

    Measure(long decisionId, MeasureRequest request, long targetId) {
        this.decisionId = decisionId;
        this.kind = request.kind();
        this.targetId = targetId;
        this.until = request.until();
        this.adviceLinkId = request.adviceLinkId();
        this.message = request.message();
    }

    void markDone(Instant now) {
        doneAt = now;
    }

    /** Whether it took effect and was not undone. */
    boolean isInForce() {
        return doneAt != null && undoneAt == null;
    }

    /** Undoes the measure; returns false if it never took effect or was already undone. */
    boolean undo(long moderatorId, Instant now) {
        boolean undoable = isInForce();
        if (undoable) {
            undoneBy = moderatorId;
            undoneAt = now;
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

    String message() {
        return message;
    }
}
