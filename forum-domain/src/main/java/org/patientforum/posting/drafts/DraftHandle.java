package org.patientforum.posting.drafts;

import org.jspecify.annotations.Nullable;
import org.patientforum.posting.PostSnapshot;

/**
 * What a form knows of the draft of its text.
 *
 * @param place where the text is to be posted: {@code discussion:42}, {@code group:7}, {@code post:108}
 * @param id of the draft; null before it is first saved
 * @param saves how often it had been saved when this form saw it last; 0 before it is first saved
 * @param basedOn of the change of a post: {@link PostSnapshot#fingerprint} of the text that it began with
 */
public record DraftHandle(
        String place,
        @Nullable Long id,
        int saves,
        @Nullable String basedOn) {

    /** Of a form whose text was not saved yet. */
    public static DraftHandle unsaved(String place) {
        return new DraftHandle(place, null, 0, null);
    }
}
