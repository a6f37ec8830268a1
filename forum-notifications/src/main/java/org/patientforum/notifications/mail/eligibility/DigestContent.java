package org.patientforum.notifications.mail.eligibility;

import java.util.List;

/**
 * Content of a digest: counts and ids, no text of the forum.
 *
 * @param posts number of new posts in all discussions
 * @param discussions number of discussions with new posts
 * @param lines the discussions with the latest posts, limited to what fits a mail
 */
public record DigestContent(long posts, int discussions, List<Line> lines) {

    /**
     * A discussion of a digest.
     *
     * @param day day of the latest post, in the recipient's language and time zone
     */
    public record Line(long discussionId, String groupMailName, long posts, String day) {}

    /** Returns the number of discussions without a line. */
    public int more() {
        return discussions - lines.size();
    }
}
