package org.patientforum.web.discussions;

import org.omnifaces.util.Faces;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.shared.ratelimits.RateLimitExceeded;

/**
 * Carries a preview over the redirect to the page that shows it. When the page is loaded again, the preview is
 * rendered anew, unless that exceeds the rate limit.
 */
final class FlashPreview {

    /** Flash attribute: the text and the HTML of its preview. */
    private static final String KEY = FlashPreview.class.getName();

    private FlashPreview() {}

    /** Stores a preview for the page after the redirect, so that it is rendered and counted only once. */
    static void store(String text, String html) {
        Faces.setFlashAttribute(KEY, new String[] {text, html});
    }

    /** The preview as HTML; null if none was requested or the rate limit is exceeded. */
    static String restore(PostingService posting, long memberId, String text) {
        if (!DraftForm.isPreviewRequested() || text == null || text.isBlank()) {
            return null;
        }
        String[] stored = Faces.getFlashAttribute(KEY);
        if (stored != null && stored[0].equals(text)) {
            return stored[1];
        }
        try {
            return posting.preview(memberId, text);
        } catch (RateLimitExceeded e) {
            return null;
        }
    }
}
