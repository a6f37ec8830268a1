package org.patientforum.web.startup.demonstration;

import java.util.List;
import org.patientforum.following.Delivery;
import org.patientforum.groups.GroupWording;
import org.patientforum.members.LocalePreferences;
import org.patientforum.members.Role;
import org.patientforum.moderation.decisions.DecisionInput;
import org.patientforum.reporting.ReportInput;

/** The made-up community, as its files tell it. Members go by their pseudonym, groups by a key, discussions by their title. */
record Community(List<Joiner> members, List<Place> groups, List<Talk> talks, List<Complaint> complaints) {

    /** Somebody who joined so many days ago; without a staff badge it is empty. */
    record Joiner(String pseudonym, Role role, LocalePreferences locality, int daysAgo, String staffBadge) {}

    /** A group. */
    record Place(String key, GroupWording wording) {}

    /** A discussion, with who follows it. */
    record Talk(Heading heading, boolean pinned, boolean closed, List<Saying> posts, List<Follower> followers) {

        /** Names a post of this discussion, for whoever refers to it. */
        String post(int number) {
            return heading.group + "/" + heading.title + "/" + number;
        }
    }

    /** Where, what about, by whom, and when: so many days ago at a time of day in London. */
    record Heading(String group, String title, String author, int daysAgo, String timeOfDay) {}

    /** A post, written so many minutes after the one before it. */
    record Saying(String author, int afterMinutes, String text, Integer replyTo, Aftermath after) {}

    /** What became of a post: later edited or withdrawn, and liked. The edit is null for most. */
    record Aftermath(Edit edit, boolean withdrawn, List<String> likedBy) {}

    record Edit(int afterMinutes, String text) {}

    record Follower(String member, Delivery delivery) {}

    /** A report or deletion request; the reporter is null for a guest, the verdict while the case is open. */
    record Complaint(String post, String reporter, ReportInput wording, int hoursAgo, Verdict verdict) {}

    record Verdict(String by, String second, DecisionInput wording, int hoursAgo) {}
}
