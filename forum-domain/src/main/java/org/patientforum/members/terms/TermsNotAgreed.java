package org.patientforum.members.terms;

import org.patientforum.shared.ForumException;

/** The member has not agreed to the terms in force. */
public class TermsNotAgreed extends ForumException {

    public TermsNotAgreed() {
        super("terms.notAgreed");
    }
}
