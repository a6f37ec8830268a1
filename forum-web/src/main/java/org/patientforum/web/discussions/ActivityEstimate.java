package org.patientforum.web.discussions;

import org.patientforum.reading.RecentPosts;

/**
 * How many posts members may expect to hear of: the count of the shortest recent period with enough posts. An average
 * over four weeks would promise one mail a month for a discussion that has just become lively.
 *
 * @param key key in the bundle {@code texts.common}
 * @param number value for the text's placeholder
 */
public record ActivityEstimate(String key, long number) {

    /** Posts in a day or a week below which the period is too short to be representative. */
    private static final int ENOUGH = 3;

    /**
     * The estimate for these counts.
     *
     * @param mails whether the site sends instant mail, so that the text speaks of mails rather than posts
     */
    static ActivityEstimate of(RecentPosts posts, boolean mails) {
        String what = mails ? "activity.mails." : "activity.posts.";
        if (posts.lastDay() >= ENOUGH) {
            return new ActivityEstimate(what + "day", posts.lastDay());
        }
        if (posts.lastWeek() >= ENOUGH) {
            return new ActivityEstimate(what + "week", posts.lastWeek());
        }
        return posts.lastMonth() > 0
                ? new ActivityEstimate(what + "month", posts.lastMonth())
                : new ActivityEstimate("activity.none", 0);
    }
}
