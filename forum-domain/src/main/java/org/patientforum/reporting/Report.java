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
import org.patientforum.shared.validation.InvalidInput;

/** An immutable report about one target. The member it is about never learns who made it. */
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
    @Column(name = "asker")
    private DeletionRequester requester;

    private String words;

    @Column(name = "reporter_id")
    private Long reporterId;

    private String contact;

    private String submission;

    @Column(name = "made_at")
    private Instant madeAt;

    protected Report() {}

    Report(ReportTarget target, ReportInput input, Long reporterId, String submission, Instant madeAt) {
        input.problems().values().stream().findFirst().ifPresent(key -> {
            throw new InvalidInput(key, ReportInput.MAX_LENGTH);
        });
        this.targetKind = target.kind();
        this.targetId = target.id();
        this.kind = input.kind();
        this.reason = kind == ReportKind.REPORT ? input.reason() : null;
        this.requester = kind == ReportKind.DELETION_REQUEST ? input.requester() : null;
        this.words = input.text();
        this.reporterId = reporterId;
        boolean reachable = kind == ReportKind.DELETION_REQUEST && reporterId == null;
        this.contact = reachable && !input.contact().isEmpty() ? input.contact() : null;
        this.submission = submission;
        this.madeAt = madeAt;
    }

    /** Sets the reference. The target of a message to staff is its own report. */
    void assignReference(String newReference) {
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

    ReportSummary summary() {
        return new ReportSummary(id, reference, new ReportTarget(targetKind, targetId), kind, reporterId, madeAt);
    }

    ReportSubmitted event() {
        return new ReportSubmitted(id, new ReportTarget(targetKind, targetId), kind, reason);
    }
}
