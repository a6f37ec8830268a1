package org.patientforum.web.discussions;

import java.util.Optional;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.posting.drafts.DraftText;

/** Which of a member's drafts a page shows. */
final class SavedDrafts {

    private SavedDrafts() {}

    /**
     * The draft that the address names, if it is for this place, or the latest.
     *
     * @param wanted whether the latest is wanted, too
     */
    static Optional<DraftText> of(DraftService drafts, long memberId, String place, boolean wanted) {
        Long id = DiscussionParams.parameter(DraftForm.ID);
        if (id != null) {
            return drafts.draft(memberId, id)
                    .filter(kept -> kept.handle().place().equals(place));
        }
        return wanted ? drafts.latest(memberId, place) : Optional.empty();
    }
}
