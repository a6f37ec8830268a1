package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.staff.DiscussionModerationService;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;
import org.patientforum.web.startup.demonstration.Community.GroupEntry;
import org.patientforum.web.startup.demonstration.Community.PostEntry;

/** Steps that open groups, start discussions, reply, edit, withdraw, pin and close. */
@Dependent
class DiscussionSteps {

    /** The moderator who closes and pins. */
    private static final String MODERATOR = "lamplighter";

    private static final int FIRST_GROUP_DAYS_AGO = 729;
    private static final Duration UNTIL_WITHDRAWN = Duration.ofHours(3);
    private static final Duration UNTIL_CLOSED = Duration.ofHours(1);

    private final GroupService groups;
    private final PostingService posting;
    private final DiscussionModerationService moderation;

    @Inject
    DiscussionSteps(GroupService groups, PostingService posting, DiscussionModerationService moderation) {
        this.groups = groups;
        this.posting = posting;
        this.moderation = moderation;
    }

    List<Step> groups(List<GroupEntry> groupEntries, Timeline timeline, KnownIds ids) {
        return groupEntries.stream()
                .map(group -> Step.finding(
                        timeline.daysAgo(FIRST_GROUP_DAYS_AGO),
                        "group " + group.key() + " opens",
                        () -> ids.putGroup(group.key(), idOf(group, ids))))
                .toList();
    }

    private long idOf(GroupEntry group, KnownIds ids) {
        return groups.all().stream()
                .filter(row -> row.name().equals(group.wording().name()))
                .findFirst()
                .map(GroupRow::id)
                .orElseGet(() -> groups.create(ids.member(KnownIds.ADMINISTRATOR), group.wording()));
    }

    List<Step> of(DiscussionEntry discussion, Timeline timeline, KnownIds ids) {
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= discussion.posts().size(); number++) {
            PostEntry entry = discussion.posts().get(number - 1);
            String post = discussion.post(number);
            Instant at = timeline.posted(discussion, number);
            steps.add(Step.finding(at, post, () -> ids.putPost(post, write(discussion, entry, post, ids))));
            steps.addAll(changes(entry, post, ids, timeline, at));
        }
        Instant end = timeline.posted(discussion, discussion.posts().size()).plus(UNTIL_CLOSED);
        if (discussion.pinned()) {
            steps.add(Step.once(
                    timeline.posted(discussion, 1),
                    "pinning " + discussion.post(1),
                    () -> moderation.setPinned(ids.member(MODERATOR), ids.discussion(discussion), true)));
        }
        if (discussion.closed()) {
            steps.add(Step.once(
                    timeline.notLater(end),
                    "closing " + discussion.post(1),
                    () -> moderation.setClosed(ids.member(MODERATOR), ids.discussion(discussion), true)));
        }
        return steps;
    }

    /** Writes the post. Its name serves as submission key, so that writing it again returns the existing post. */
    private PostLocation write(DiscussionEntry discussion, PostEntry entry, String post, KnownIds ids) {
        long author = ids.member(entry.author());
        String submission = submission(post);
        return post.equals(discussion.post(1))
                ? posting.startDiscussion(
                        author,
                        ids.group(discussion.heading().group()),
                        discussion.heading().title(),
                        entry.text(),
                        submission)
                : posting.reply(author, ids.discussion(discussion), entry.text(), entry.replyTo(), submission);
    }

    /** A submission key that is the same each time and fits its column. */
    static String submission(String name) {
        return RandomTokens.hash("demonstration " + name);
    }

    private void edit(PostEntry entry, KnownIds ids, String post) {
        long id = ids.post(post).postId();
        String seen = posting.snapshot(id).fingerprint();
        posting.edit(ids.member(entry.author()), id, entry.history().edit().text(), seen);
    }

    private List<Step> changes(PostEntry entry, String post, KnownIds ids, Timeline timeline, Instant at) {
        List<Step> steps = new ArrayList<>();
        if (entry.history().edit() != null) {
            Instant edited = at.plus(Duration.ofMinutes(entry.history().edit().afterMinutes()));
            steps.add(Step.once(timeline.notLater(edited), "editing " + post, () -> edit(entry, ids, post)));
        }
        if (entry.history().withdrawn()) {
            steps.add(Step.once(
                    timeline.notLater(at.plus(UNTIL_WITHDRAWN)),
                    "withdrawing " + post,
                    () -> posting.withdraw(
                            ids.member(entry.author()), ids.post(post).postId())));
        }
        return steps;
    }
}
