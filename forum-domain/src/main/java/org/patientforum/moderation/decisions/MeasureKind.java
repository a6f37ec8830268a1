package org.patientforum.moderation.decisions;

import java.util.EnumSet;
import java.util.Set;

/** What a decision can do besides its action. Each but a warning can be undone. */
public enum MeasureKind {
    /** The discussion takes no new replies. */
    CLOSE_DISCUSSION,
    /** The post is labelled as unsafe advice, with a link to approved advice. */
    LABEL_ADVICE,
    /** The member reads a warning and confirms it. */
    WARNING,
    /** The member can read but not write until then. */
    READ_ONLY,
    /** The member cannot sign in until then. */
    SUSPENSION;

    private static final Set<MeasureKind> FOR_A_TIME = EnumSet.of(READ_ONLY, SUSPENSION);

    /** Whether it is about the member rather than about what they wrote. */
    boolean aboutMember() {
        return this == WARNING || FOR_A_TIME.contains(this);
    }

    /** Whether it ends by itself, at an instant that must be given. */
    boolean forATime() {
        return FOR_A_TIME.contains(this);
    }
}
