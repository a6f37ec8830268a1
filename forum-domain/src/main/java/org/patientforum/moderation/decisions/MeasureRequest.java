package org.patientforum.moderation.decisions;

import java.io.Serializable;
import java.time.Instant;
import org.patientforum.moderation.DecisionRefused;

/**
 * A moderator's input for a further measure.
 *
 * @param kind null if the form has details of a measure but no choice
 * @param until when the restriction ends; null for a permanent measure
 * @param adviceLinkId the approved advice a label links to; null for other kinds
 * @param message the reason; readers see why a discussion is closed
 */
public record MeasureRequest(MeasureKind kind, Instant until, Long adviceLinkId, String message)
        implements Serializable {

    public static final int MAX_WORDS_LENGTH = 200;

    public MeasureRequest {
        message = message == null ? "" : message.strip();
    }

    /** Whether it affects the member rather than their content. */
    boolean aboutMember() {
        return kind.aboutMember();
    }

    /** Throws DecisionRefused for the first missing or overlong part. */
    void validate() {
        DecisionRefused.require(kind != null, "sanctionMissing");
        DecisionRefused.require(
                kind == MeasureKind.LABEL_ADVICE || !message.isEmpty(),
                "measureWordsMissing." + (kind.aboutMember() ? "MEMBER" : kind));
        DecisionRefused.require(message.length() <= MAX_WORDS_LENGTH, "measureWordsTooLong");
        DecisionRefused.require(!kind.temporary() || until != null, "untilMissing");
        DecisionRefused.require(kind != MeasureKind.LABEL_ADVICE || adviceLinkId != null, "adviceMissing");
    }
}
