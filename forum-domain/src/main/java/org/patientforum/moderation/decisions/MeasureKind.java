package org.patientforum.moderation.decisions;

import java.util.EnumSet;
import java.util.Set;

/** The kinds of further measures. All but warnings can be undone. */
public enum MeasureKind {
    /** The discussion accepts no new replies. */
    CLOSE_DISCUSSION,
    /** The post is labelled as unsafe advice and links to approved advice. */
    LABEL_ADVICE,
    /** The member must read and confirm a warning. */
    WARNING,
    /** The member can read but not write until the given time. */
    READ_ONLY,
    /** The member cannot sign in until the given time. */
    SUSPENSION;

    private static final Set<MeasureKind> FOR_A_TIME = EnumSet.of(READ_ONLY, SUSPENSION);

    /** Whether it affects the member rather than their content. */
    boolean aboutMember() {
        return this == WARNING || FOR_A_TIME.contains(this);
    }

    /** Whether it ends automatically at a time that the moderator must give. */
    boolean temporary() {
        return FOR_A_TIME.contains(this);
    }
}
