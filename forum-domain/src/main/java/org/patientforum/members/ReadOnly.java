package org.patientforum.members;

import java.time.Instant;
import org.patientforum.shared.ForumException;

/** The member may read but not take part until the given instant. */
public class ReadOnly extends ForumException {

    public ReadOnly(Instant until) {
        super("member.suspended", until);
    }
}
