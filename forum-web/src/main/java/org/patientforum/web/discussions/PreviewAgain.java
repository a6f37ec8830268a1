package org.patientforum.web.discussions;

import org.patientforum.posting.authoring.PostingService;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

/** A preview that was asked for is shown whenever its page is; a page that is loaded too often is shown without. */
final class PreviewAgain {

    private PreviewAgain() {}

    /** The HTML, or null if no preview was asked for. */
    static String of(PostingService posting, long memberId, String text) {
        if (!DraftForm.previewed() || text == null || text.isBlank()) {
            return null;
        }
        try {
            return posting.preview(memberId, text);
        } catch (RateLimitExceeded e) {
            return null;
        }
    }
}
