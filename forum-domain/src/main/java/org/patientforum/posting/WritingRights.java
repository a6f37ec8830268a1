package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.patientforum.members.Participation;

/** Whether a member may write now. */
@Dependent
class WritingRights {

    private final Participation participation;

    @Inject
    WritingRights(Participation participation) {
        this.participation = participation;
    }

    /** Throws NotAllowed for who is no member, Suspended, TermsNotAgreed, or TooMany for a newcomer's many posts. */
    void requireMayWrite(long memberId) {
        participation.requireForPost(memberId);
    }
}
