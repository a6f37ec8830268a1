package org.patientforum.moderation;

import java.io.Serializable;
import java.time.Instant;

/**
 * One more measure of a decision.
 *
 * @param until when the member takes part again; null for what lasts
 * @param adviceLinkId the approved advice that a label leads to; null for others
 * @param words the reason; readers see why a discussion is closed
 */
public record MeasureWish(MeasureKind kind, Instant until, Long adviceLinkId, String words) implements Serializable {

    static final int LONGEST_WORDS = 200;

    public MeasureWish {
        words = words == null ? "" : words.strip();
    }

    /** Throws DecisionRefused for what is missing. */
    void requireGood() {
        DecisionRefused.unless(
                kind == MeasureKind.LABEL_ADVICE || !words.isEmpty(),
                "measureWordsMissing." + (kind.aboutMember() ? "MEMBER" : kind));
        DecisionRefused.unless(words.length() <= LONGEST_WORDS, "measureWordsTooLong");
        DecisionRefused.unless(!kind.forATime() || until != null, "untilMissing");
        DecisionRefused.unless(kind != MeasureKind.LABEL_ADVICE || adviceLinkId != null, "adviceMissing");
    }
}
