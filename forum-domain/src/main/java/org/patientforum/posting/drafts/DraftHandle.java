package org.patientforum.posting.drafts;

import org.jspecify.annotations.Nullable;
import org.patientforum.posting.PostSnapshot;

/**
 * The reference of a form to its draft.
 *
 * @param place where the text will be posted: {@code discussion:42}, {@code group:7}, {@code post:108}
 * @param id id of the draft; null before the first save
 * @param saves number of saves known to the form; 0 before the first save
 * @param basedOn for edits, {@link PostSnapshot#fingerprint} of the text that was edited
 */
public record DraftHandle(
        String place,
        @Nullable Long id,
        int saves,
        @Nullable String basedOn) {

    /** The handle of a form that was not saved yet. */
    public static DraftHandle unsaved(String place) {
        return new DraftHandle(place, null, 0, null);
    }
}
