package org.patientforum.notifications.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.following.Delivery;
import org.patientforum.notifications.CommunityFixture;
import org.patientforum.notifications.mail.MailFixture;
import org.patientforum.notifications.mail.eligibility.MailPolicy;
import org.patientforum.posting.events.PostEdited;
import org.patientforum.posting.events.ReplyPosted;
import org.patientforum.shared.MutableClock;

/**
 * Members addressed by a post. Heron (1) starts the discussion; Marigold (2), Wren-Song (3) and Otter (4) take part.
 */
class MentionNotifierTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");
    private final CommunityFixture community = new CommunityFixture(clock, 16);
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
    void notifiesTheAnsweredAuthorAndTheStarter() {
        community.reply(discussion, 2, "I walk in the garden.", null);
        recordAndFanOut(community.reply(discussion, 3, "So do I.", 2));
        assertThat(notified()).containsExactly("1 REPLY_TO_YOU", "2 REPLY_TO_YOU");
        assertThat(mailed()).containsExactly("1 REPLY_TO_YOU", "2 REPLY_TO_YOU");
    }

    @Test
    void notifiesMentionedMembersInAnySpelling() {
        recordAndFanOut(community.reply(discussion, 1, "Thank you @marigold, and you @WrenSong!", null));
        assertThat(notified()).containsExactly("2 MENTION", "3 MENTION");
        assertThat(mailed()).containsExactly("2 MENTION", "3 MENTION");
    }

    @Test
    void notifiesEachOnceByTheMostPersonalKind() {
        for (long member : List.of(1L, 2L, 3L, 4L)) {
            community.follow(member, discussion, Delivery.NOW);
        }
        community.reply(discussion, 2, "I walk in the garden.", null);
        recordAndFanOut(community.reply(discussion, 3, "@Marigold, @Heron and I, @Wren-Song, do so too.", 2));
        assertThat(notified()).containsExactly("1 MENTION", "2 REPLY_TO_YOU", "4 NEW_REPLY");
        assertThat(mailed()).containsExactly("1 MENTION", "2 REPLY_TO_YOU", "4 NEW_REPLY");
    }

    @Test
    void isIdempotent() {
        long reply = community.reply(discussion, 2, "@Otter may know.", null);
        recordAndFanOut(reply);
        community.change("update notification_task set state = 'READY', leased_until = null, reached = 0");
        fanOut(MailPolicy.INSTANT);
        assertThat(notified()).containsExactly("1 REPLY_TO_YOU", "4 MENTION");
        assertThat(mailed()).hasSize(2);
    }

    @Test
    void ignoresNamesInQuotesCodeLinksAndAddresses() {
        recordAndFanOut(community.reply(discussion, 1, """
                > I think @Marigold knows.

                Write to otter@Otter or me@Heron.example, see `@Otter` and [here](https://example.org/@Otter).
                Not @Otters, not @@Otter, not x@Otter, not @Ot and not @Otter.Marigold@Wren-Song.
                """, null));
        assertThat(notified()).containsExactly("4 MENTION");
    }

    /** Text directly before or after a name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thank you…@otter_pool!                  | 5
            Thank you.@otter_pool.                  | 5
            Thank you。@otter_pool。                 | 5
            谢谢@otter_pool谢谢                       | 5
            @otter_poolさん、ありがとう               | 5
            شكرا@otter_pool، شكرا                   | 5
            @otter_poolوشكرا                        | 5
            спасибо—@otter_pool—спасибо             | 5
            ¿@otter_pool?                           | 5
            “@otter_pool”                           | 5
            (@otter_pool)                           | 5
            *@otter_pool*                           | 5
            @otter_pool's                           | 5
            @otter_pool’s                           | 5
            @otter_pool²                            | 5
            @otter_pool™                            | 5
            @otter_pool…                            | 5
            @otter_pool__                           | 5
            ＠otter_pool                             | 5
            @ｏｔｔｅｒ＿ｐｏｏｌ                        | 5
            @otter-pool-thanks                      | 5
            @otter-yes                              | 4
            @otter--thanks                          | 4
            @otter_                                 | 4
            @otter–thanks                           | 4
            @marigold/@otter                        | 2 4
            @rose_                                  | 6
            @rose                                   | 6
            @rose_bud                               | 7
            @rose_buds                              | 6
            @rose_bud_                              | 7
            @tuesday-ink                            | 8
            @tuesday-ink-and-@otter                 | 4 8
            @王小明                                  | 9
            @王小明さん                               | 9
            @王小明，你好                             | 9
            @otters                                 | ''
            @otterpool2                             | ''
            x@otter                                 | ''
            x.@otter.example                        | ''
            écrire à rené@otter                     | ''
            сказал@otter                            | 4
            είπε@otter_pool!                        | 5
            אמר@otter                               | 4
            कहा@otter                               | 4
            թեյ@otter                               | 4
            said@王小明                              | 9
            иван@otter.example                      | ''
            иван@王小明.рф                            | ''
            कहा@otter.example                       | ''
            @@otter                                 | ''
            https://example.org/@otter              | ''
            example.org/@otter                      | ''
            """)
    void matchesTheLongestName(String text, String members) {
        List<String> names = List.of("otter_pool", "rose_", "Rose-Bud", "tuesday-ink", "王小明");
        for (int i = 0; i < names.size(); i++) {
            community.name(5 + i, names.get(i));
        }
        recordAndFanOut(community.reply(discussion, 1, text, null));
        assertThat(notified())
                .containsExactlyElementsOf(
                        members.isEmpty()
                                ? List.of()
                                : Stream.of(members.split(" "))
                                        .map(member -> member + " MENTION")
                                        .toList());
    }

    /** A former member keeps the name: it does not match another member's shorter name. */
    @Test
    void doesNotMatchAPrefixOfAFormerMembersName() {
        community.name(5, "otter-yes");
        community.change("update member set state = 'FORMER' where id = 5");
        recordAndFanOut(community.reply(discussion, 1, "@otter-yes!", null));
        assertThat(notified()).isEmpty();
    }

    @Test
    void notifiesOnceOfMentionsAddedByAnEdit() {
        community.follow(3, discussion, Delivery.NOW);
        long reply = community.reply(discussion, 1, "Thank you @Marigold.", null);
        recordAndFanOut(reply);
        community.follow(5, discussion, Delivery.NOW);
        edit(reply, "Thank you @Otter, @Wren-Song and @Marigold.");
        edit(reply, "Thank you @Otter, @Wren-Song, @Marigold!");
        assertThat(notified()).containsExactly("2 MENTION", "3 NEW_REPLY", "4 MENTION");
        assertThat(mailed()).containsExactly("2 MENTION", "3 NEW_REPLY", "4 MENTION");
    }

    @Test
    void notifiesNobodyOfALateEdit() {
        long reply = community.reply(discussion, 1, "Thank you.", null);
        recordAndFanOut(reply);
        clock.forward(Duration.ofMinutes(6));
        edit(reply, "Thank you @Otter.");
        assertThat(notified()).isEmpty();
    }

    @Test
    void limitsMentionsOfAllEditsToTwenty() {
        long reply = community.reply(discussion, 1, "Thank you.", null);
        recordAndFanOut(reply);
        for (int id = 5; id <= 16; id++) {
            community.name(id, "Robin-" + "abcdefghjkmn".charAt(id - 5));
        }
        community.change(
                "update notification_task set told = '101,102,103,104,105,106,107,108,109,110,111,112,113,114'");
        edit(reply, "@Robin-a @Robin-b @Robin-c @Robin-d @Robin-e @Robin-f @Robin-g");
        assertThat(notified()).hasSize(6);
    }

    private void edit(long post, String text) {
        community.change("update post set markdown = '" + text + "' where id = " + post);
        community
                .transaction()
                .run(() -> FanOutFixture.recorder(community.em(), MailFixture.outbox(community, clock), clock)
                        .postEdited(new PostEdited(discussion, post, 1)));
        fanOut(MailPolicy.INSTANT);
    }

    @Test
    void limitsMentionsToTen() {
        StringBuilder text = new StringBuilder();
        for (int id = 5; id <= 16; id++) {
            String name = "Robin-" + "abcdefghjkmn".charAt(id - 5);
            community.name(id, name);
            text.append('@').append(name).append(' ');
        }
        recordAndFanOut(community.reply(discussion, 1, text.toString(), null));
        assertThat(notified()).hasSize(10);
    }

    @Test
    void doesNotNotifyMutedOrFormerMembers() {
        community.follow(1, discussion, Delivery.MUTED);
        community.change("update member set state = 'FORMER' where id = 3");
        recordAndFanOut(community.reply(discussion, 2, "@Wren-Song, what do you say?", null));
        assertThat(notified()).isEmpty();
    }

    @Test
    void notifiesNobodyOfAHiddenPost() {
        long reply = community.reply(discussion, 2, "@Otter may know.", null);
        community.change("update post set state = 'HIDDEN' where id = " + reply);
        recordAndFanOut(reply);
        assertThat(notified()).isEmpty();
    }

    @Test
    void mailsByTheChosenOrTheDefaultDelivery() {
        community.follow(1, discussion, Delivery.DAILY);
        community.follow(2, discussion, Delivery.SITE);
        community.change("insert into mail_wishes values (3, 8, 'MONDAY', null, null, 'SITE')");
        community.change("insert into mail_wishes values (4, 8, 'MONDAY', null, null, 'WEEKLY')");
        recordAndFanOut(community.reply(discussion, 5, "@Heron @Marigold @Wren-Song @Otter", null));
        assertThat(notified()).containsExactly("1 MENTION", "2 MENTION", "3 MENTION", "4 MENTION");
        assertThat(mailed()).containsExactly("4 MENTION");
    }

    @Test
    void sendsNoInstantMailIfTheSiteAllowsDigestsOnly() {
        record(community.reply(discussion, 2, "I walk in the garden.", null));
        fanOut(MailPolicy.DIGESTS);
        assertThat(notified()).containsExactly("1 REPLY_TO_YOU");
        assertThat(mailed()).isEmpty();
    }

    private void recordAndFanOut(long post) {
        record(post);
        fanOut(MailPolicy.INSTANT);
    }

    private void record(long post) {
        long author = community.number("select author_id from post where id = " + post);
        community
                .transaction()
                .run(() -> FanOutFixture.recorder(community.em(), MailFixture.outbox(community, clock), clock)
                        .replyPosted(new ReplyPosted(discussion, post, author)));
    }

    private void fanOut(MailPolicy policy) {
        FanOutFixture.of(community, clock, policy, null, community.transaction())
                .run();
    }

    private List<Object> notified() {
        return community.list("select member_id || ' ' || kind from notification order by member_id");
    }

    private List<Object> mailed() {
        return community.list("select member_id || ' ' || kind from outgoing_mail order by member_id");
    }
}
