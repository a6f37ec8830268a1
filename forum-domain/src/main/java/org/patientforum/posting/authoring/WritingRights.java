package org.patientforum.posting.authoring;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.patientforum.groups.GroupRow;
import org.patientforum.members.terms.Participation;
import org.patientforum.posting.ScreeningResult;
import org.patientforum.posting.text.PostContent;

/** Whether a member may write now, and whether what they write is published at once. */
@Dependent
public class WritingRights {

    private final Participation participation;
    private final Screening screening;

    @Inject
    public WritingRights(Participation participation, Screening screening) {
        this.participation = participation;
        this.screening = screening;
    }

    /** Throws NotAllowed for who is no member, ReadOnly, TermsNotAgreed, or RateLimitExceeded for many posts in a short time or a day. */
    void requireMayWrite(long memberId) {
        participation.requireForPost(memberId);
    }

    /** Throws NotAllowed for who is no member, ReadOnly, TermsNotAgreed, or RateLimitExceeded for many previews. */
    void requireMayPreview(long memberId) {
        participation.requireForPreview(memberId);
    }

    /** Whether the text has to wait. Throws WordBlocked or WordsReplaced. */
    ScreeningResult screen(long authorId, GroupRow group, @Nullable String title, PostContent text) {
        return screening.screen(authorId, group, title, text);
    }
}
