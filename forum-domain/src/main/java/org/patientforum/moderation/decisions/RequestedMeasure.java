package org.patientforum.moderation.decisions;

import java.io.Serializable;
import java.time.Instant;
import org.patientforum.moderation.DecisionRefused;

/**
 * One more measure of a decision.
 *
 * @param kind null if what it needs was filled in and nothing was chosen
 * @param until when the member takes part again; null for what lasts
 * @param adviceLinkId the approved advice that a label leads to; null for others
 * @param words the reason; readers see why a discussion is closed
 */
public record RequestedMeasure(MeasureKind kind, Instant until, Long adviceLinkId, String words)
        implements Serializable {

    static final int LONGEST_WORDS = 200;

    public RequestedMeasure {
        words = words == null ? "" : words.strip();
    }

    /** Whether it is about the member rather than about what they wrote. */
    boolean aboutMember() {
        return kind.aboutMember();
    }

    /** Throws DecisionRefused for what is missing. */
    void requireGood() {
        DecisionRefused.unless(kind != null, "sanctionMissing");
        DecisionRefused.unless(
                kind == MeasureKind.LABEL_ADVICE || !words.isEmpty(),
                "measureWordsMissing." + (kind.aboutMember() ? "MEMBER" : kind));
        DecisionRefused.unless(words.length() <= LONGEST_WORDS, "measureWordsTooLong");
        DecisionRefused.unless(!kind.forATime() || until != null, "untilMissing");
        DecisionRefused.unless(kind != MeasureKind.LABEL_ADVICE || adviceLinkId != null, "adviceMissing");
    }
}
