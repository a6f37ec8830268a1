package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.GroupRow;
import org.patientforum.members.Participation;

/** Whether a member may write now, and whether what they write is published at once. */
@Dependent
class WritingRights {

    private final Participation participation;
    private final Screening screening;

    @Inject
    WritingRights(Participation participation, Screening screening) {
        this.participation = participation;
        this.screening = screening;
    }

    /** Throws NotAllowed for who is no member, Suspended, TermsNotAgreed, or TooMany for many posts in a short time or a day. */
    void requireMayWrite(long memberId) {
        participation.requireForPost(memberId);
    }

    /** Throws NotAllowed for who is no member, Suspended, TermsNotAgreed, or TooMany for many previews. */
    void requireMayPreview(long memberId) {
        participation.requireForPreview(memberId);
    }

    /** Whether the text has to wait. Throws WordBlocked or WordsReplaced. */
    Screened screen(long authorId, GroupRow group, @Nullable String title, Text text) {
        return screening.screen(authorId, group, title, text);
    }
}
