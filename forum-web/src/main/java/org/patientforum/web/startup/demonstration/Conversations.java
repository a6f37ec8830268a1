package org.patientforum.web.startup.demonstration;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patientforum.groups.GroupRow;
import org.patientforum.groups.GroupService;
import org.patientforum.posting.PostPlace;
import org.patientforum.posting.authoring.PostingService;
import org.patientforum.posting.staff.DiscussionModerationService;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.web.startup.demonstration.Community.Place;
import org.patientforum.web.startup.demonstration.Community.Saying;
import org.patientforum.web.startup.demonstration.Community.Talk;

/** Groups open, discussions start, replies come, some are edited or withdrawn, some discussions are pinned or closed. */
@Dependent
class Conversations {

    /** Who closes and pins. */
    private static final String MODERATOR = "lamplighter";

    private static final int FIRST_GROUP_DAYS_AGO = 729;
    private static final Duration UNTIL_WITHDRAWN = Duration.ofHours(3);
    private static final Duration UNTIL_CLOSED = Duration.ofHours(1);

    private final GroupService groups;
    private final PostingService posting;
    private final DiscussionModerationService moderation;

    @Inject
    Conversations(GroupService groups, PostingService posting, DiscussionModerationService moderation) {
        this.groups = groups;
        this.posting = posting;
        this.moderation = moderation;
    }

    List<Step> groups(List<Place> places, Calendar calendar, Cast cast) {
        return places.stream()
                .map(place -> Step.finding(
                        calendar.daysAgo(FIRST_GROUP_DAYS_AGO),
                        "group " + place.key() + " opens",
                        () -> cast.opened(place.key(), idOf(place, cast))))
                .toList();
    }

    private long idOf(Place place, Cast cast) {
        return groups.all().stream()
                .filter(group -> group.name().equals(place.wording().name()))
                .findFirst()
                .map(GroupRow::id)
                .orElseGet(() -> groups.create(cast.member(Cast.ADMINISTRATOR), place.wording()));
    }

    List<Step> of(Talk talk, Calendar calendar, Cast cast) {
        List<Step> steps = new ArrayList<>();
        for (int number = 1; number <= talk.posts().size(); number++) {
            Saying saying = talk.posts().get(number - 1);
            String post = talk.post(number);
            Instant at = calendar.posted(talk, number);
            steps.add(Step.finding(at, post, () -> cast.posted(post, written(talk, saying, post, cast))));
            steps.addAll(changes(saying, post, cast, calendar, at));
        }
        Instant end = calendar.posted(talk, talk.posts().size()).plus(UNTIL_CLOSED);
        if (talk.pinned()) {
            steps.add(Step.once(
                    calendar.posted(talk, 1),
                    "pinning " + talk.post(1),
                    () -> moderation.setPinned(cast.member(MODERATOR), cast.discussion(talk), true)));
        }
        if (talk.closed()) {
            steps.add(Step.once(
                    calendar.notLater(end),
                    "closing " + talk.post(1),
                    () -> moderation.setClosed(cast.member(MODERATOR), cast.discussion(talk), true)));
        }
        return steps;
    }

    /** The post's name is its submission, too: written again, it is found. */
    private PostPlace written(Talk talk, Saying saying, String post, Cast cast) {
        long author = cast.member(saying.author());
        String submission = submission(post);
        return post.equals(talk.post(1))
                ? posting.startDiscussion(
                        author,
                        cast.group(talk.heading().group()),
                        talk.heading().title(),
                        saying.text(),
                        submission)
                : posting.reply(author, cast.discussion(talk), saying.text(), saying.replyTo(), submission);
    }

    /** A submission that is the same at each loading and fits its column. */
    static String submission(String name) {
        return RandomTokens.hash("demonstration " + name);
    }

    private void edit(Saying saying, Cast cast, String post) {
        long id = cast.post(post).postId();
        String seen = posting.snapshot(id).fingerprint();
        posting.edit(cast.member(saying.author()), id, saying.after().edit().text(), seen);
    }

    private List<Step> changes(Saying saying, String post, Cast cast, Calendar calendar, Instant at) {
        List<Step> steps = new ArrayList<>();
        if (saying.after().edit() != null) {
            Instant edited = at.plus(Duration.ofMinutes(saying.after().edit().afterMinutes()));
            steps.add(Step.once(calendar.notLater(edited), "editing " + post, () -> edit(saying, cast, post)));
        }
        if (saying.after().withdrawn()) {
            steps.add(Step.once(
                    calendar.notLater(at.plus(UNTIL_WITHDRAWN)),
                    "withdrawing " + post,
                    () -> posting.withdraw(
                            cast.member(saying.author()), cast.post(post).postId())));
        }
        return steps;
    }
}
