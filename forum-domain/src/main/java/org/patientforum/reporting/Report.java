package org.patientforum.reporting;

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

/** What one reader told us of one post. It never changes, and the post's author never learns who made it. */
@Entity
@Table(name = "report")
public class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 50)
    private Long id;

    private String reference;

    @Column(name = "post_id")
    private long postId;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private ReportReason reason;

    @Enumerated(EnumType.STRING)
    private Asker asker;

    private String words;

    @Column(name = "reporter_id")
    private Long reporterId;

    private String submission;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Report() {}

    Report(long postId, ReportWording wording, Long reporterId, String submission, Instant madeAt) {
        wording.problems().values().stream().findFirst().ifPresent(key -> {
            throw new ReportRefused(key);
        });
        this.postId = postId;
        this.kind = wording.kind();
        this.reason = kind == ReportKind.REPORT ? wording.reason() : null;
        this.asker = kind == ReportKind.DELETION_REQUEST ? wording.asker() : null;
        this.words = wording.words();
        this.reporterId = reporterId;
        this.submission = submission;
        this.madeAt = madeAt;
    }

    void refer(String newReference) {
        reference = newReference;
    }

    Long id() {
        return id;
    }

    String reference() {
        return reference;
    }

    Instant madeAt() {
        return madeAt;
    }

    NextStep nextStep() {
        return NextStep.of(kind, reason);
    }

    PostReported asEvent() {
        return new PostReported(id, postId, kind, reason);
    }
}
