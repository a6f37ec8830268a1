package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.following.FollowingService;
import org.patientforum.liking.LikingService;
import org.patientforum.posting.PostState;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.reading.Paging;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingService;
import org.patientforum.web.startup.demonstration.Community.DiscussionEntry;
import org.patientforum.web.startup.demonstration.Community.FollowerEntry;
import org.patientforum.web.startup.demonstration.Community.PostEntry;

/**
 * Steps in which members like posts, follow discussions and read. Members have read up to where they last wrote,
 * liked or followed, except in the last few days, so that the demonstration has unread posts, and mails that were
 * sent rather than skipped.
 */
@Dependent
class EngagementSteps {

    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final LikingService liking;
    private final FollowingService following;
    private final ReadingService reading;
    private final PostingService posting;

    @Inject
    EngagementSteps(LikingService liking, FollowingService following, ReadingService reading, PostingService posting) {
        this.liking = liking;
        this.following = following;
        this.reading = reading;
        this.posting = posting;
    }

    List<Step> of(DiscussionEntry discussion, Timeline timeline, KnownIds ids) {
        List<Step> steps = new ArrayList<>();
        Map<String, Instant> lastSeen = new LinkedHashMap<>();
        for (int number = 1; number <= discussion.posts().size(); number++) {
            PostEntry entry = discussion.posts().get(number - 1);
            String post = discussion.post(number);
            Instant posted = timeline.posted(discussion, number);
            lastSeen.merge(entry.author(), posted, Timeline::later);
            for (String member : entry.history().likedBy()) {
                Instant at = timeline.found(member, post, posted);
                if (timeline.longAgo(at)) {
                    lastSeen.merge(member, at, Timeline::later);
                }
                steps.add(Step.once(at, member + " likes " + post, () -> like(ids.member(member), post, ids)));
            }
        }
        steps.addAll(follows(discussion, timeline, ids, lastSeen));
        lastSeen.forEach((member, at) -> steps.add(Step.once(
                timeline.notLater(at.plus(A_MOMENT)),
                member + " has read " + discussion.post(1),
                () -> read(ids.member(member), discussion, ids))));
        return steps;
    }

    private List<Step> follows(
            DiscussionEntry discussion, Timeline timeline, KnownIds ids, Map<String, Instant> lastSeen) {
        List<Step> steps = new ArrayList<>();
        for (FollowerEntry follower : discussion.followers()) {
            steps.add(follow(follower, discussion, timeline, ids, lastSeen));
        }
        return steps;
    }

    private Step follow(
            FollowerEntry follower,
            DiscussionEntry discussion,
            Timeline timeline,
            KnownIds ids,
            Map<String, Instant> lastSeen) {
        Instant at = followedAt(follower.member(), discussion, timeline);
        if (timeline.longAgo(at)) {
            lastSeen.merge(follower.member(), at, Timeline::later);
        }
        return Step.once(
                at,
                follower.member() + " follows",
                () -> following.follow(ids.member(follower.member()), ids.discussion(discussion), follower.delivery()));
    }

    /** Authors follow a discussion from their first post on, other members from soon after its start. */
    private static Instant followedAt(String member, DiscussionEntry discussion, Timeline timeline) {
        for (int number = 1; number <= discussion.posts().size(); number++) {
            if (discussion.posts().get(number - 1).author().equals(member)) {
                return timeline.posted(discussion, number);
            }
        }
        return timeline.found(member, discussion.post(1), timeline.posted(discussion, 1));
    }

    /** Skips posts that moderators have hidden in the meantime. */
    private void like(long member, String post, KnownIds ids) {
        long id = ids.post(post).postId();
        if (posting.snapshot(id).state() == PostState.VISIBLE) {
            liking.like(member, id);
        }
    }

    private void read(long member, DiscussionEntry discussion, KnownIds ids) {
        Reader reader = new Reader(member, false);
        reading.visit(member, reading.page(reader, ids.discussion(discussion), Paging.pageOf(ids.latest(discussion))));
    }
}
