package org.patientforum.posting;

import org.jspecify.annotations.Nullable;

/**
 * The result of screening a text before it is published.
 *
 * @param reason why the post is held; null if it is not
 * @param flagged whether staff review the post after publication
 * @param watched the watched words found, for staff
 */
public record ScreeningResult(@Nullable HoldReason reason, boolean flagged, String watched) {

    /** Whether the post is held for review. */
    public boolean isHeld() {
        return reason != null;
    }
}
