package org.patientforum.noticing;

import java.util.Optional;

/** Who is called for an urgent case, one after the other until somebody takes it. */
enum Audience {
    /** Who is on duty now for the group. */
    ON_DUTY,
    MODERATORS,
    ADMINISTRATORS;

    /** Who comes after these; empty if they are the last. */
    Optional<Audience> next() {
        return this == ADMINISTRATORS ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}
