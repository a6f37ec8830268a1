package org.patientforum.web.discussions;

import org.omnifaces.util.Faces;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

/** A preview that was asked for is shown whenever its page is; a page that is loaded too often is shown without. */
final class PreviewAgain {

    /** Flash attribute: the preview that the form has asked for, with its text. */
    private static final String ASKED = PreviewAgain.class.getName();

    private PreviewAgain() {}

    /** The form's redirect leads to a page that shows this preview: it is made, and counted, once. */
    static void next(String text, String html) {
        Faces.setFlashAttribute(ASKED, new String[] {text, html});
    }

    /** The HTML, or null if no preview was asked for. */
    static String of(PostingService posting, long memberId, String text) {
        if (!DraftForm.previewed() || text == null || text.isBlank()) {
            return null;
        }
        String[] asked = Faces.getFlashAttribute(ASKED);
        if (asked != null && asked[0].equals(text)) {
            return asked[1];
        }
        try {
            return posting.preview(memberId, text);
        } catch (RateLimitExceeded e) {
            return null;
        }
    }
}
