package org.patientforum.moderation.cases;

import java.time.Instant;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;

/** The subject of a case, most urgent first. */
public enum CaseKind {
    WORRIED_ABOUT_SOMEONE(1),
    UNSAFE_ADVICE(2),
    PRIVATE_INFORMATION(2),
    DELETION_REQUEST(2),
    HELD_POST(2),
    UNKIND(3),
    ADVERTISING(3),
    WATCHED_WORD(3),
    SOMETHING_ELSE(3),
    COMPLAINT(3);

    private final int priority;

    CaseKind(int priority) {
        this.priority = priority;
    }

    static CaseKind of(ReportKind kind, ReportReason reason) {
        return kind == ReportKind.REPORT ? valueOf(reason.name()) : valueOf(kind.name());
    }

    /** 1: immediate, 2: before others, 3: ordinary. */
    public int priority() {
        return priority;
    }

    /** The deadline for a case of this kind opened at the given instant. */
    Instant dueAt(Instant openedAt) {
        return switch (this) {
            case WORRIED_ABOUT_SOMEONE -> openedAt;
            case DELETION_REQUEST -> ResponseDeadline.oneMonthAfter(openedAt);
            case COMPLAINT -> ResponseDeadline.acknowledgedBy(openedAt);
            case HELD_POST -> ResponseDeadline.nextWorkingDay(openedAt);
            default -> ResponseDeadline.workingDaysAfter(openedAt);
        };
    }

    CaseKind moreUrgent(CaseKind other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
