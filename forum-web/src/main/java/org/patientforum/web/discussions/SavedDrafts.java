package org.patientforum.web.discussions;

import java.util.Optional;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.posting.drafts.DraftText;

/** Selects the draft that a page shows. */
final class SavedDrafts {

    private SavedDrafts() {}

    /**
     * The draft named in the address if it is for this place, else the latest one.
     *
     * @param wanted whether the latest draft is wanted if none is named
     */
    static Optional<DraftText> of(DraftService drafts, long memberId, String place, boolean wanted) {
        Long id = DiscussionParams.parameter(DraftForm.ID);
        if (id != null) {
            return drafts.draft(memberId, id)
                    .filter(draft -> draft.handle().place().equals(place));
        }
        return wanted ? drafts.latest(memberId, place) : Optional.empty();
    }
}
