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

/** What one reader told us of one thing. It never changes, and whom it is about never learns who made it. */
@Entity
@Table(name = "report")
public class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "report_seq")
    @SequenceGenerator(name = "report_seq", sequenceName = "report_seq", allocationSize = 50)
    private Long id;

    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    private ReportTarget.Kind targetKind;

    @Column(name = "target_id")
    private long targetId;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    @Enumerated(EnumType.STRING)
    private ReportReason reason;

    @Enumerated(EnumType.STRING)
    private DeletionRequester asker;

    private String words;

    @Column(name = "reporter_id")
    private Long reporterId;

    private String contact;

    private String submission;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Report() {}

    Report(ReportTarget target, ReportWording wording, Long reporterId, String submission, Instant madeAt) {
        wording.problems().values().stream().findFirst().ifPresent(key -> {
            throw new ReportRefused(key);
        });
        this.targetKind = target.kind();
        this.targetId = target.id();
        this.kind = wording.kind();
        this.reason = kind == ReportKind.REPORT ? wording.reason() : null;
        this.asker = kind == ReportKind.DELETION_REQUEST ? wording.asker() : null;
        this.words = wording.words();
        this.reporterId = reporterId;
        boolean reachable = kind == ReportKind.DELETION_REQUEST && reporterId == null;
        this.contact = reachable && !wording.contact().isEmpty() ? wording.contact() : null;
        this.submission = submission;
        this.madeAt = madeAt;
    }

    /** Gets its reference; a message to staff, being about nothing else, is its own target. */
    void refer(String newReference) {
        reference = newReference;
        if (targetKind == ReportTarget.Kind.MESSAGE) {
            targetId = id;
        }
    }

    String words() {
        return words;
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

    ReportSummary filed() {
        return new ReportSummary(id, reference, new ReportTarget(targetKind, targetId), kind, reporterId, madeAt);
    }

    ReportSubmitted asEvent() {
        return new ReportSubmitted(id, new ReportTarget(targetKind, targetId), kind, reason);
    }
}
