package org.patientforum.members.terms;

import org.patientforum.shared.ForumException;

/** Who takes part has to agree to the terms that are in force. */
public class TermsNotAgreed extends ForumException {

    public TermsNotAgreed() {
        super("terms.notAgreed");
    }
}
