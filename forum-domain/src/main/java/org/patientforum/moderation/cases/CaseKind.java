package org.patientforum.moderation.cases;

import java.time.Instant;
import org.patientforum.reporting.ReportKind;
import org.patientforum.reporting.ReportReason;

/** What a case is about, most urgent first. */
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

    /** 1 at once, 2 before others, 3 ordinary. */
    public int priority() {
        return priority;
    }

    /** When a case of this kind has to be decided that was opened at the given instant. */
    Instant due(Instant opened) {
        return switch (this) {
            case WORRIED_ABOUT_SOMEONE -> opened;
            case DELETION_REQUEST -> ResponseDeadline.oneMonthAfter(opened);
            case COMPLAINT -> ResponseDeadline.acknowledgedBy(opened);
            case HELD_POST -> ResponseDeadline.nextWorkingDay(opened);
            default -> ResponseDeadline.workingDaysAfter(opened);
        };
    }

    CaseKind moreUrgent(CaseKind other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
