package org.patientforum.web.startup.demonstration;

import java.util.List;
import org.patientforum.following.Delivery;
import org.patientforum.groups.GroupWording;
import org.patientforum.members.LocalePreferences;
import org.patientforum.members.Role;
import org.patientforum.moderation.decisions.DecisionWording;
import org.patientforum.reporting.ReportWording;

/** The made-up community, as its files tell it. Members go by their pseudonym, groups by a key, discussions by their title. */
record Community(List<MemberEntry> members, List<GroupEntry> groups, List<DiscussionEntry> discussions, List<ReportEntry> reports) {

    /** Somebody who joined so many days ago; without a staff badge it is empty. */
    record MemberEntry(String pseudonym, Role role, LocalePreferences preferences, int daysAgo, String staffBadge) {}

    /** A group. */
    record GroupEntry(String key, GroupWording wording) {}

    /** A discussion, with who follows it. */
    record DiscussionEntry(DiscussionHeading heading, boolean pinned, boolean closed, List<PostEntry> posts, List<FollowerEntry> followers) {

        /** Names a post of this discussion, for whoever refers to it. */
        String post(int number) {
            return heading.group + "/" + heading.title + "/" + number;
        }
    }

    /** Where, what about, by whom, and when: so many days ago at a time of day in London. */
    record DiscussionHeading(String group, String title, String author, int daysAgo, String timeOfDay) {}

    /** A post, written so many minutes after the one before it. */
    record PostEntry(String author, int afterMinutes, String text, Integer replyTo, PostHistory history) {}

    /** What became of a post: later edited or withdrawn, and liked. The edit is null for most. */
    record PostHistory(Edit edit, boolean withdrawn, List<String> likedBy) {}

    record Edit(int afterMinutes, String text) {}

    record FollowerEntry(String member, Delivery delivery) {}

    /** A report or deletion request; the reporter is null for a guest, the decision while the case is open. */
    record ReportEntry(String post, String reporter, ReportWording wording, int hoursAgo, DecisionEntry decision) {}

    record DecisionEntry(String by, String second, DecisionWording wording, int hoursAgo) {}
}
