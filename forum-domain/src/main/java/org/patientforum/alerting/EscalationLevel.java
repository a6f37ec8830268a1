package org.patientforum.alerting;

import java.util.Optional;
import org.patientforum.moderation.cases.UrgentCase;

/** Whom to alert about an urgent case, level by level until a moderator takes it. */
enum EscalationLevel {
    /** Members on duty now for the group. */
    ON_DUTY,
    MODERATORS,
    ADMINISTRATORS;

    /** The first level to alert. A moderator who escalates a case wants more help than the members on duty. */
    static EscalationLevel first(UrgentCase urgentCase) {
        return urgentCase.escalatedAt() == null ? ON_DUTY : MODERATORS;
    }

    /** The next level; empty after the last one. */
    Optional<EscalationLevel> next() {
        return this == ADMINISTRATORS ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
