package org.patientforum.web.discussions;

import org.omnifaces.util.Faces;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

/** A preview that was asked for is shown whenever its page is; a page that is loaded too often is shown without. */
final class FlashPreview {

    /** Flash attribute: the preview that the form has asked for, with its text. */
    private static final String KEY = FlashPreview.class.getName();

    private FlashPreview() {}

    /** The form's redirect leads to a page that shows this preview: it is made, and counted, once. */
    static void store(String text, String html) {
        Faces.setFlashAttribute(KEY, new String[] {text, html});
    }

    /** The HTML, or null if no preview was asked for. */
    static String restore(PostingService posting, long memberId, String text) {
        if (!DraftForm.isPreviewRequested() || text == null || text.isBlank()) {
            return null;
        }
        String[] asked = Faces.getFlashAttribute(KEY);
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
