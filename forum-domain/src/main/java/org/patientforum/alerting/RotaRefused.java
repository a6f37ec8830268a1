package org.patientforum.alerting;

import org.patientforum.shared.ForumException;

/** The rota cannot be so: nobody was chosen, or hours or days cannot be read. */
public class RotaRefused extends ForumException {

    /** @param rule {@code rota.<rule>} is the key of the words */
    public RotaRefused(String rule) {
        super("rota." + rule);
    }
}
