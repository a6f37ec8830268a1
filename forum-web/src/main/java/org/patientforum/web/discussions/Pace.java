package org.patientforum.web.discussions;

/**
 * How much there would be to hear, for words.
 *
 * @param key of the words in the common texts
 * @param number what goes into them
 */
public record Pace(String key, long number) {

    private static final int WEEKS = 4;

    /** The words for so many posts in four weeks, each of them a mail or not. */
    static Pace of(long posts, boolean mails) {
        String what = mails ? "pace.mails." : "pace.posts.";
        if (posts == 0) {
            return new Pace("pace.none", 0);
        }
        return posts < 2 * WEEKS
                ? new Pace(what + "month", posts)
                : new Pace(what + "week", Math.round(posts / (double) WEEKS));
    }
}
