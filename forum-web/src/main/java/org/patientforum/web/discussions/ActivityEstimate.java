package org.patientforum.web.discussions;

import org.patientforum.reading.RecentPosts;

/**
 * How much there was to hear lately, for words: what has been, in the shortest time that says something. A rate made of four weeks would
 * promise one email a month where a discussion has just begun to be lively.
 *
 * @param key of the words in the common texts
 * @param number what goes into them
 */
public record ActivityEstimate(String key, long number) {

    /** So many posts in a day, or in a week, are no chance. */
    private static final int ENOUGH = 3;

    /** The words for what was written lately, and for how mail tells of it if the site sends mail at once. */
    static ActivityEstimate of(RecentPosts posts, boolean mails) {
        String what = mails ? "pace.mails." : "pace.posts.";
        if (posts.lastDay() >= ENOUGH) {
            return new ActivityEstimate(what + "day", posts.lastDay());
        }
        if (posts.lastWeek() >= ENOUGH) {
            return new ActivityEstimate(what + "week", posts.lastWeek());
        }
        return posts.lastMonth() > 0
                ? new ActivityEstimate(what + "month", posts.lastMonth())
                : new ActivityEstimate("pace.none", 0);
    }
}
