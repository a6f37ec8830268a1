package org.patientforum.alerting;

import java.util.Optional;
import org.patientforum.moderation.cases.UrgentCase;

/** Who is called for an urgent case, one after the other until somebody takes it. */
enum EscalationLevel {
    /** Who is on duty now for the group. */
    ON_DUTY,
    MODERATORS,
    ADMINISTRATORS;

    /** Who is called first: who wants others to take a case means more of them than who is on duty. */
    static EscalationLevel first(UrgentCase about) {
        return about.escalatedAt() == null ? ON_DUTY : MODERATORS;
    }

    /** Who comes after these; empty if they are the last. */
    Optional<EscalationLevel> next() {
        return this == ADMINISTRATORS ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
