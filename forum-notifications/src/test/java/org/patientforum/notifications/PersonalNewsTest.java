package org.patientforum.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.mail.MailForTests;
import org.patientforum.notifications.mail.MailPolicy;
import org.patientforum.posting.ReplyPosted;
import org.patientforum.shared.SetClock;

/** Who hears that a post speaks to them. Heron (1) starts the discussion; Marigold (2), Wren-Song (3) and Otter (4) take part. */
class PersonalNewsTest {

    private final SetClock clock = new SetClock("2026-03-05T14:40:00Z");
    private final Community community = new Community(clock, 16);
    private long discussion;

    @BeforeEach
    void start() {
        List<String> names = List.of("Heron", "Marigold", "Wren-Song", "Otter");
        for (int i = 0; i < names.size(); i++) {
            community.name(i + 1, names.get(i));
        }
        discussion = community.discussionOf(community.post(1));
    }

    @AfterEach
    void close() {
        community.close();
    }

    @Test
    void tellsWhomItAnswersAndWhoStartedTheDiscussion() {
        community.reply(discussion, 2, "I walk in the garden.", null);
        tell(community.reply(discussion, 3, "So do I.", 2));
        assertThat(told()).containsExactly("1 REPLY_TO_YOU", "2 REPLY_TO_YOU");
        assertThat(mailed()).containsExactly("1 REPLY_TO_YOU", "2 REPLY_TO_YOU");
    }

    @Test
    void tellsWhomItMentionsHoweverTheNameIsWritten() {
        tell(community.reply(discussion, 1, "Thank you @marigold, and you @WrenSong!", null));
        assertThat(told()).containsExactly("2 MENTION", "3 MENTION");
        assertThat(mailed()).containsExactly("2 MENTION", "3 MENTION");
    }

    @Test
    void tellsEachOnceByTheMostPersonalKind() {
        for (long member : List.of(1L, 2L, 3L, 4L)) {
            community.follow(member, discussion, Delivery.NOW);
        }
        community.reply(discussion, 2, "I walk in the garden.", null);
        tell(community.reply(discussion, 3, "@Marigold, @Heron and I, @Wren-Song, do so too.", 2));
        assertThat(told()).containsExactly("1 MENTION", "2 REPLY_TO_YOU", "4 NEW_REPLY");
        assertThat(mailed()).containsExactly("1 MENTION", "2 REPLY_TO_YOU", "4 NEW_REPLY");
    }

    @Test
    void addsNothingWhenRunTwice() {
        long reply = community.reply(discussion, 2, "@Otter may know.", null);
        tell(reply);
        community.change("update notification_task set state = 'READY', leased_until = null, reached = 0");
        fanOut(MailPolicy.INSTANT);
        assertThat(told()).containsExactly("1 REPLY_TO_YOU", "4 MENTION");
        assertThat(mailed()).hasSize(2);
    }

    @Test
    void hearsNoNamesInQuotesCodeLinksAndAddresses() {
        tell(community.reply(discussion, 1, """
                > I think @Marigold knows.

                Write to otter@Otter or me@Heron.example, see `@Otter` and [here](https://example.org/@Otter).
                Not @Otters, not @@Otter, not x@Otter, not @Ot and not @Otter.Marigold@Wren-Song.
                """, null));
        assertThat(told()).containsExactly("4 MENTION");
    }

    @Test
    void tellsTenAtMost() {
        StringBuilder text = new StringBuilder();
        for (int id = 5; id <= 16; id++) {
            String name = "Robin-" + "abcdefghjkmn".charAt(id - 5);
            community.name(id, name);
            text.append('@').append(name).append(' ');
        }
        tell(community.reply(discussion, 1, text.toString(), null));
        assertThat(told()).hasSize(10);
    }

    @Test
    void tellsNobodyWhoMutedTheDiscussionOrIsGone() {
        community.follow(1, discussion, Delivery.MUTED);
        community.change("update member set state = 'FORMER' where id = 3");
        tell(community.reply(discussion, 2, "@Wren-Song, what do you say?", null));
        assertThat(told()).isEmpty();
    }

    @Test
    void tellsNobodyOfAPostThatIsHidden() {
        long reply = community.reply(discussion, 2, "@Otter may know.", null);
        community.change("update post set state = 'HIDDEN' where id = " + reply);
        tell(reply);
        assertThat(told()).isEmpty();
    }

    @Test
    void mailsAsTheMemberChoseForTheDiscussionElseAsUsual() {
        community.follow(1, discussion, Delivery.DAILY);
        community.follow(2, discussion, Delivery.SITE);
        community.change("insert into mail_wishes values (3, 8, 'MONDAY', null, null, 'SITE')");
        community.change("insert into mail_wishes values (4, 8, 'MONDAY', null, null, 'WEEKLY')");
        tell(community.reply(discussion, 5, "@Heron @Marigold @Wren-Song @Otter", null));
        assertThat(told()).containsExactly("1 MENTION", "2 MENTION", "3 MENTION", "4 MENTION");
        assertThat(mailed()).containsExactly("4 MENTION");
    }

    @Test
    void mailsNobodyWhereTheSiteSendsDigestsOnly() {
        record(community.reply(discussion, 2, "I walk in the garden.", null));
        fanOut(MailPolicy.DIGESTS);
        assertThat(told()).containsExactly("1 REPLY_TO_YOU");
        assertThat(mailed()).isEmpty();
    }

    private void tell(long post) {
        record(post);
        fanOut(MailPolicy.INSTANT);
    }

    private void record(long post) {
        long author = community.number("select author_id from post where id = " + post);
        community
                .transaction()
                .run(() -> new NotificationRecorder(
                                new NotificationTasks(community.em()), MailForTests.outbox(community, clock), clock)
                        .replyPosted(new ReplyPosted(discussion, post, author)));
    }

    private void fanOut(MailPolicy policy) {
        FanOutForTests.of(community, clock, policy, null, community.transaction())
                .run();
    }

    private List<Object> told() {
        return community.list("select member_id || ' ' || kind from notification order by member_id");
    }

    private List<Object> mailed() {
        return community.list("select member_id || ' ' || kind from outgoing_mail order by member_id");
    }
}
