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
import org.patientforum.web.startup.demonstration.Community.Follower;
import org.patientforum.web.startup.demonstration.Community.Saying;
import org.patientforum.web.startup.demonstration.Community.Talk;

/**
 * Members like posts and follow discussions. Whoever writes, likes or follows has read so far; only of the last days it is left
 * open, so that the demonstration has unread posts, and mails that were sent rather than not needed any more.
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

    List<Step> to(Talk talk, Timeline calendar, KnownIds cast) {
        List<Step> steps = new ArrayList<>();
        Map<String, Instant> lastHere = new LinkedHashMap<>();
        for (int number = 1; number <= talk.posts().size(); number++) {
            Saying saying = talk.posts().get(number - 1);
            String post = talk.post(number);
            Instant posted = calendar.posted(talk, number);
            lastHere.merge(saying.author(), posted, Timeline::later);
            for (String member : saying.after().likedBy()) {
                Instant at = calendar.found(member, post, posted);
                if (calendar.longAgo(at)) {
                    lastHere.merge(member, at, Timeline::later);
                }
                steps.add(Step.once(at, member + " likes " + post, () -> like(cast.member(member), post, cast)));
            }
        }
        steps.addAll(follows(talk, calendar, cast, lastHere));
        lastHere.forEach((member, at) -> steps.add(Step.once(
                calendar.notLater(at.plus(A_MOMENT)),
                member + " has read " + talk.post(1),
                () -> read(cast.member(member), talk, cast))));
        return steps;
    }

    private List<Step> follows(Talk talk, Timeline calendar, KnownIds cast, Map<String, Instant> lastHere) {
        List<Step> steps = new ArrayList<>();
        for (Follower follower : talk.followers()) {
            steps.add(follow(follower, talk, calendar, cast, lastHere));
        }
        return steps;
    }

    private Step follow(Follower follower, Talk talk, Timeline calendar, KnownIds cast, Map<String, Instant> lastHere) {
        Instant at = began(follower.member(), talk, calendar);
        if (calendar.longAgo(at)) {
            lastHere.merge(follower.member(), at, Timeline::later);
        }
        return Step.once(
                at,
                follower.member() + " follows",
                () -> following.follow(cast.member(follower.member()), cast.discussion(talk), follower.delivery()));
    }

    /** Who writes in a discussion follows it from their first post on, others from soon after its start. */
    private static Instant began(String member, Talk talk, Timeline calendar) {
        for (int number = 1; number <= talk.posts().size(); number++) {
            if (talk.posts().get(number - 1).author().equals(member)) {
                return calendar.posted(talk, number);
            }
        }
        return calendar.found(member, talk.post(1), calendar.posted(talk, 1));
    }

    /** Nobody likes a post that moderators have hidden meanwhile. */
    private void like(long member, String post, KnownIds cast) {
        long id = cast.post(post).postId();
        if (posting.snapshot(id).state() == PostState.VISIBLE) {
            liking.like(member, id);
        }
    }

    private void read(long member, Talk talk, KnownIds cast) {
        Reader reader = new Reader(member, false);
        reading.visit(member, reading.page(reader, cast.discussion(talk), Paging.pageOf(cast.latest(talk))));
    }
}
