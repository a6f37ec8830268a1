package org.patientforum.posting;

import org.jspecify.annotations.Nullable;

/**
 * What looking at a text before it is published found.
 *
 * @param reason why it has to wait, or null if it need not
 * @param flagged whether staff want to look at it once it is published
 * @param watched the watched words in it, for staff
 */
public record ScreeningResult(@Nullable HoldReason reason, boolean flagged, String watched) {

    /** Whether staff have to look at the post first. */
    public boolean isHeld() {
        return reason != null;
    }
}
