package org.patientforum.shared;

/** The actor is not allowed to do this. */
public class NotAllowed extends ForumException {

    /** @param rule the broken rule; {@code notAllowed.<rule>} is the key of the message */
    public NotAllowed(String rule) {
        super("notAllowed." + rule);
    }
}
