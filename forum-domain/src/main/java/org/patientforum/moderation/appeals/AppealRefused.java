package org.patientforum.moderation.appeals;

import org.patientforum.shared.ForumException;

/** The appeal is incomplete, too long or too late, or its outcome is missing. */
public class AppealRefused extends ForumException {

    /** @param problem {@code wordsMissing}, {@code wordsTooLong}, {@code tooLate} or {@code outcomeMissing} */
    public AppealRefused(String problem) {
        super("appealRefused." + problem, Appeal.MAX_LENGTH);
    }
}
