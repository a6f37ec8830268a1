package org.patientforum.moderation.appeals;

import org.patientforum.shared.ForumException;

/** The appeal cannot be made, or cannot be decided like this. */
public class AppealRefused extends ForumException {

    /** @param problem {@code wordsMissing}, {@code wordsTooLong}, {@code tooLate} or {@code outcomeMissing} */
    public AppealRefused(String problem) {
        super("appealRefused." + problem, Appeal.LONGEST);
    }
}
