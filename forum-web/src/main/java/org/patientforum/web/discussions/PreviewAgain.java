package org.patientforum.web.discussions;

import java.util.function.Supplier;
import org.patientforum.members.TooMany;

/** A preview that was asked for is shown whenever its page is; a page that is loaded too often is shown without. */
final class PreviewAgain {

    private PreviewAgain() {}

    static String of(Supplier<String> preview) {
        try {
            return preview.get();
        } catch (TooMany e) {
            return null;
        }
    }
}
