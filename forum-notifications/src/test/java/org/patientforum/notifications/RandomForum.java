package org.patientforum.notifications;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingFixture;
import org.patientforum.groups.GroupServiceFixture;
import org.patientforum.liking.LikingServiceFixture;
import org.patientforum.notifications.fanout.FanOutFixture;
import org.patientforum.notifications.fanout.NotificationRecorder;
import org.patientforum.notifications.inbox.NewsService;
import org.patientforum.notifications.inbox.NotificationTransfer;
import org.patientforum.notifications.inbox.Notifications;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.posting.events.DiscussionStarted;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.posting.staff.StaffServicesFixture;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.Paging;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.reading.ReadingService;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.MutableClock;
import org.patientforum.shared.TestDatabase;

/** A forum with random actions of members and staff, one after the other. The same seed repeats them. */
final class RandomForum implements AutoCloseable {

    /** The last is a newcomer, whose posts are held until staff decide. */
    static final List<String> MEMBERS = List.of("rowan", "willow", "aspen", "hazel", "linden", "newcomer");

    static final int GROUPS = 2;
    private static final int MAX_DISCUSSIONS = 9;
    private static final String POSTS_IN_STATE = "select id from post where state = '%s' and number > 0 order by id";

    final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    final CommunityFixture community;
    final Random random;
    private final Map<String, Integer> done = new TreeMap<>();
    private int written;

    /** The possible actions; their number of occurrences in both lists is their weight. */
    private enum Kind {
        START,
        REPLY,
        REPLY_TO,
        HELD_POST,
        DECIDE_HELD,
        EDIT,
        WITHDRAW,
        HIDE,
        DELETE,
        RESTORE,
        MOVE,
        SPLIT,
        MERGE,
        UNDO,
        LIKE,
        UNLIKE,
        READ,
        READ_ALL,
        FOLLOW,
        UNFOLLOW,
        FOLLOW_GROUP,
        UNFOLLOW_GROUP
    }

    private static final List<Kind> MORE_OFTEN = List.of(
            Kind.REPLY,
            Kind.REPLY,
            Kind.REPLY_TO,
            Kind.READ,
            Kind.READ,
            Kind.LIKE,
            Kind.WITHDRAW,
            Kind.HIDE,
            Kind.RESTORE);

    /** Actions that notify followers. */
    private static final Set<Kind> POSTS =
            EnumSet.of(Kind.START, Kind.REPLY, Kind.REPLY_TO, Kind.HELD_POST, Kind.DECIDE_HELD);

    RandomForum(TestDatabase database, long seed) {
        random = new Random(seed);
        community = new CommunityFixture(database, clock, MEMBERS.size());
        community.change("insert into terms (version, text_markdown, text_html, valid_from)"
                + " values (1, 'Be kind.', '<p>Be kind.</p>', timestamp with time zone '2025-01-01 00:00:00Z')");
        community.change(
                "insert into forum_group values (2, 'Sleep', 'sleep', '', 'Other group', 2, false, false, 0, current_timestamp, 0)");
        for (int member = 1; member <= MEMBERS.size(); member++) {
            community.name(member, MEMBERS.get(member - 1));
            community.change("insert into consent (member_id, terms_version, given_at) values (" + member
                    + ", 1, current_timestamp)");
        }
        community.change("update member set joined_at = '2025-01-01T00:00:00Z'"); // no newcomers, who may post little
        community.database().run(GroupServiceFixture::moderator);
    }

    /** Performs a random action, runs the fan-out and returns a description. */
    String step() {
        clock.forward(Duration.ofSeconds(30 + random.nextInt(300)));
        int which = random.nextInt(Kind.values().length + MORE_OFTEN.size());
        Kind kind = which < Kind.values().length ? Kind.values()[which] : MORE_OFTEN.get(which - Kind.values().length);
        String what;
        try {
            what = kind + " " + act(kind);
            done.merge(kind.name(), 1, Integer::sum);
        } catch (ForumException refused) {
            what = kind + " refused: " + refused.getMessage(); // some random actions are impossible
        }
        if (POSTS.contains(kind)) {
            FanOutFixture.of(community, clock, MailPolicy.OFF, null, community.transaction())
                    .run();
        }
        return what;
    }

    String summary() {
        return done.toString();
    }

    private String act(Kind kind) {
        long member = 1 + random.nextInt(MEMBERS.size() - 1);
        return switch (kind) {
            case START -> start(member);
            case REPLY -> reply(member, null);
            case REPLY_TO -> reply(member, 1 + random.nextInt(12));
            case HELD_POST -> heldPost();
            case DECIDE_HELD -> decideHeld();
            case EDIT, WITHDRAW -> ownPost(kind);
            case HIDE -> decide("VISIBLE", PostState.HIDDEN);
            case DELETE -> decide(random.nextBoolean() ? "VISIBLE" : "HIDDEN", PostState.DELETED);
            case RESTORE -> restore();
            case MOVE, SPLIT, MERGE, UNDO -> moderate(kind);
            case LIKE, UNLIKE -> like(member, kind == Kind.LIKE);
            case READ -> read(member);
            case READ_ALL -> readAll(member);
            case FOLLOW, UNFOLLOW -> follow(member, kind == Kind.FOLLOW);
            case FOLLOW_GROUP, UNFOLLOW_GROUP -> followGroup(member, kind == Kind.FOLLOW_GROUP);
        };
    }

    private <T> T withServices(int firstPosts, Function<PostingServicesFixture, T> action) {
        return community.database().with(em -> {
            PostingServicesFixture services = new PostingServicesFixture(em, clock, firstPosts);
            NotificationRecorder recorder = FanOutFixture.recorder(em, null, clock);
            services.observer = event -> {
                if (event instanceof ReplyPosted replied) {
                    recorder.replyPosted(replied);
                } else if (event instanceof DiscussionStarted started) {
                    recorder.discussionStarted(started);
                }
            };
            return action.apply(services);
        });
    }

    private String start(long member) {
        if (count("discussion where merged_into is null") >= MAX_DISCUSSIONS) {
            return reply(member, null);
        }
        long group = 1 + random.nextInt(GROUPS);
        return withServices(
                        0,
                        services ->
                                services.posting.startDiscussion(member, group, "About sleep", text(), submission()))
                .toString();
    }

    private String reply(long member, Integer to) {
        long discussion = discussion();
        return withServices(0, services -> services.posting.reply(member, discussion, text(), to, submission()))
                + " by " + member;
    }

    private String heldPost() {
        long newcomer = MEMBERS.size();
        if (random.nextInt(3) == 0 && count("discussion") < MAX_DISCUSSIONS * 3L) {
            return withServices(
                            1000,
                            services ->
                                    services.posting.startDiscussion(newcomer, 1, "May I ask?", text(), submission()))
                    .toString();
        }
        long discussion = discussion();
        return withServices(1000, services -> services.posting.reply(newcomer, discussion, text(), null, submission()))
                .toString();
    }

    private String decideHeld() {
        long post = anyOf("select post_id from held_post where state = 'WAITING' order by post_id");
        int version = (int) community.number("select coalesce(max(version), 0) from held_post where post_id = " + post);
        boolean approve = random.nextInt(4) > 0;
        withServices(0, services -> {
            if (approve) {
                services.held.approve(GroupServiceFixture.MODERATOR, post, version, "Thank you.");
            } else {
                services.held.refuse(GroupServiceFixture.MODERATOR, post, version, "Not here.");
            }
            return null;
        });
        return (approve ? "approved " : "refused ") + post;
    }

    private String ownPost(Kind kind) {
        long post = anyOf("select id from post where state in ('VISIBLE', 'HELD') order by id");
        long author = community.number("select coalesce(max(author_id), 1) from post where id = " + post);
        return kind + " "
                + (kind == Kind.EDIT
                        ? withServices(0, services -> edit(services, author, post))
                        : withServices(0, services -> services.posting.withdraw(author, post)));
    }

    private PostLocation edit(PostingServicesFixture services, long author, long post) {
        return services.posting.edit(
                author, post, text(), services.posting.ownPost(author, post).fingerprint());
    }

    private String decide(String from, PostState to) {
        long post = anyOf(POSTS_IN_STATE.formatted(from));
        withServices(0, services -> {
            services.moderation.decideState(GroupServiceFixture.MODERATOR, post, to);
            return null;
        });
        return post + " is " + to;
    }

    private String restore() {
        long post = anyOf("select id from post where state in ('HIDDEN', 'DELETED') order by id");
        withServices(0, services -> {
            services.moderation.restore(GroupServiceFixture.MODERATOR, post);
            return null;
        });
        return "post " + post;
    }

    private String moderate(Kind kind) {
        long here = discussion();
        long there = discussion();
        int last = (int) community.number("select coalesce(max(last_number), 0) from discussion where id = " + here);
        int first = 2 + random.nextInt(Math.max(1, last));
        Consumer<StaffServicesFixture> action = switch (kind) {
            case MOVE -> staff -> staff.discussions.move(GroupServiceFixture.MODERATOR, here, there % GROUPS + 1);
            case SPLIT ->
                staff -> staff.transfers.split(
                        GroupServiceFixture.MODERATOR,
                        here,
                        PostNumbers.of(first + "-" + (first + random.nextInt(5)), List.of()),
                        "Split off");
            case MERGE -> staff -> staff.transfers.merge(GroupServiceFixture.MODERATOR, here, there);
            default -> {
                long transfer = community.number(
                        "select coalesce(max(id), 0) from transfer where undone_by_id is null and undoes_id is null");
                yield staff -> staff.transfers.undo(GroupServiceFixture.MODERATOR, transfer);
            }
        };
        community
                .database()
                .run(em -> action.accept(new StaffServicesFixture(
                        em,
                        clock,
                        ReadingFixture.positionTransfer(em),
                        FollowingFixture.followTransfer(em),
                        new NotificationTransfer(em)::postsTransferred)));
        return here + " " + there + " from " + first;
    }

    private String like(long member, boolean like) {
        long post = anyOf(POSTS_IN_STATE.formatted("VISIBLE"));
        community.database().run(em -> {
            if (like) {
                LikingServiceFixture.service(em, clock).like(member, post);
            } else {
                LikingServiceFixture.service(em, clock).unlike(member, post);
            }
        });
        return member + " post " + post;
    }

    /** A reading service of this entity manager that marks notifications as read. */
    ReadingService reading(EntityManager em) {
        return ReadingFixture.service(em, clock, new Notifications(em, clock)::discussionRead);
    }

    private String read(long member) {
        long discussion = discussion();
        int last =
                (int) community.number("select coalesce(max(last_number), 0) from discussion where id = " + discussion);
        int page = 1 + random.nextInt(Paging.pages(last));
        community.database().run(em -> {
            DiscussionPage shown = reading(em).page(new Reader(member, false), discussion, page);
            reading(em).visit(member, shown);
        });
        return member + " discussion " + discussion + " page " + page;
    }

    private String readAll(long member) {
        community.database().run(em -> news(em).readAll(member));
        return "by " + member;
    }

    NewsService news(EntityManager em) {
        return new NewsService(new Notifications(em, clock), reading(em), null);
    }

    private String follow(long member, boolean follow) {
        long discussion = discussion();
        Delivery delivery = Delivery.values()[random.nextInt(Delivery.values().length)];
        community.database().run(em -> {
            if (follow) {
                FollowingFixture.service(em, clock).follow(member, discussion, delivery);
            } else {
                FollowingFixture.service(em, clock).unfollow(member, discussion);
            }
        });
        return member + " " + discussion + " " + delivery;
    }

    private String followGroup(long member, boolean follow) {
        long group = 1 + random.nextInt(GROUPS);
        boolean follows = count("follow where group_id = " + group + " and member_id = " + member) > 0;
        if (follow && !follows) {
            community.database().run(em -> FollowingFixture.followGroup(em, member, group, Delivery.SITE, clock));
        } else if (!follow) {
            community.database().run(em -> FollowingFixture.service(em, clock).unfollowGroup(member, group));
        }
        return member + " group " + group;
    }

    private String text() {
        return "Nights are the worst, @" + MEMBERS.get(random.nextInt(MEMBERS.size() - 1)) + ", " + ++written;
    }

    private String submission() {
        return "form-" + ++written;
    }

    private long count(String from) {
        return community.number("select count(*) from " + from);
    }

    /** Returns a random discussion that readers can open, or an id that does not exist. */
    private long discussion() {
        return anyOf("select id from discussion where merged_into is null and last_number > 0 order by id");
    }

    private long anyOf(String ids) {
        List<Object> found = community.list(ids);
        return found.isEmpty() ? -1 : ((Number) found.get(random.nextInt(found.size()))).longValue();
    }

    @Override
    public void close() {
        community.close();
    }
}
