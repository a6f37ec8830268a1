package org.patientforum.posting;

import jakarta.enterprise.context.Dependent;

/** Whether a member may write now. */
@Dependent
class WritingRights {

    /** Throws NotAllowed for who is suspended. */
    void requireMayWrite(long memberId) {
        // filled when members arrive
    }
}
