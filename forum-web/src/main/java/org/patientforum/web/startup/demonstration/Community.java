package org.patientforum.web.startup.demonstration;

import java.util.List;
import org.patientforum.following.Delivery;
import org.patientforum.groups.GroupWording;
import org.patientforum.members.LocalePreferences;
import org.patientforum.members.Role;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.reporting.ReportInput;

/**
 * The fictional community as described by its files. Members are identified by pseudonym, groups by a key,
 * discussions by title.
 */
record Community(
        List<MemberEntry> members,
        List<GroupEntry> groups,
        List<DiscussionEntry> discussions,
        List<ReportEntry> reports) {

    /**
     * A member.
     *
     * @param daysAgo when the member joined
     * @param staffBadge empty if the member has none
     */
    record MemberEntry(String pseudonym, Role role, LocalePreferences preferences, int daysAgo, String staffBadge) {}

    /** A group. */
    record GroupEntry(String key, GroupWording wording) {}

    /** A discussion with its posts and followers. */
    record DiscussionEntry(
            DiscussionHeading heading,
            boolean pinned,
            boolean closed,
            List<PostEntry> posts,
            List<FollowerEntry> followers) {

        /** The name by which other entries refer to a post of this discussion. */
        String post(int number) {
            return heading.group + "/" + heading.title + "/" + number;
        }
    }

    /**
     * Group, title and author of a discussion, and when it was started.
     *
     * @param timeOfDay time in London, such as 9:05
     */
    record DiscussionHeading(String group, String title, String author, int daysAgo, String timeOfDay) {}

    /**
     * A post.
     *
     * @param afterMinutes minutes after the previous post
     * @param replyTo number of a post; null if it is no reply
     */
    record PostEntry(String author, int afterMinutes, String text, Integer replyTo, PostHistory history) {}

    /**
     * What happened to a post afterwards.
     *
     * @param edit null if the post was not edited
     */
    record PostHistory(Edit edit, boolean withdrawn, List<String> likedBy) {}

    record Edit(int afterMinutes, String text) {}

    record FollowerEntry(String member, Delivery delivery) {}

    /**
     * A report or deletion request.
     *
     * @param reporter null for a guest
     * @param decision null while the case is open
     */
    record ReportEntry(String post, String reporter, ReportInput wording, int hoursAgo, DecisionEntry decision) {}

    record DecisionEntry(String by, String second, DecisionInput wording, int hoursAgo) {}
}
