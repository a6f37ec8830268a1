package org.patientforum.notifications.mail.eligibility;

import java.util.List;

/**
 * What a digest says: counts and ids, no content of the forum.
 *
 * @param posts how many posts are new in all
 * @param discussions in how many discussions
 * @param lines the discussions with the latest news, as many as a mail holds
 */
public record DigestContent(long posts, int discussions, List<Line> lines) {

    /**
     * One discussion.
     *
     * @param day of the latest post, in the reader's words and time zone
     */
    public record Line(long discussionId, String groupMailName, long posts, String day) {}

    /** How many discussions are not named. */
    public int more() {
        return discussions - lines.size();
    }
}
