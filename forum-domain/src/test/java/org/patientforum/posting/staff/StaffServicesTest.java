package org.patientforum.posting.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.ARCHIVED_GROUP;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.NORA;
import static org.patientforum.posting.staff.StaffDiscussionsFixture.SECOND_GROUP;
import static org.patientforum.shared.SampleData.FACE_NERVES;
import static org.patientforum.shared.SampleData.HERON;
import static org.patientforum.shared.SampleData.MARROW;
import static org.patientforum.shared.SampleData.THISTLE;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.following.Delivery;
import org.patientforum.following.FollowingFixture;
import org.patientforum.posting.DiscussionClosed;
import org.patientforum.posting.FormerText;
import org.patientforum.posting.GroupArchived;
import org.patientforum.posting.NothingRedacted;
import org.patientforum.posting.PostLocation;
import org.patientforum.posting.PostNotEditable;
import org.patientforum.posting.PostNumbers;
import org.patientforum.posting.PostState;
import org.patientforum.posting.PostingFixture;
import org.patientforum.posting.PostingServicesFixture;
import org.patientforum.posting.Posts;
import org.patientforum.posting.advice.AdviceLinkArchived;
import org.patientforum.posting.advice.AdviceLinkRow;
import org.patientforum.posting.advice.AdviceLinkService;
import org.patientforum.posting.drafts.DraftHandle;
import org.patientforum.posting.events.PostModerated;
import org.patientforum.posting.events.PostWithdrawn;
import org.patientforum.posting.quotes.QuoteRemoval;
import org.patientforum.posting.quotes.QuoteSearch;
import org.patientforum.posting.quotes.QuotingPost;
import org.patientforum.reading.DiscussionPage;
import org.patientforum.reading.PostView;
import org.patientforum.reading.Reader;
import org.patientforum.reading.ReadingFixture;
import org.patientforum.reading.news.NewsInDiscussion;
import org.patientforum.reading.news.NewsWindow;
import org.patientforum.reading.quoting.Quote;
import org.patientforum.shared.validation.ChangedMeanwhile;

class StaffServicesTest {

    private final StaffDiscussionsFixture fixture = new StaffDiscussionsFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private DiscussionPage page(long discussionId) {
        return fixture.database.with(
                em -> ReadingFixture.service(em, fixture.clock).page(Reader.GUEST, discussionId, 1));
    }

    private <T> T advice(Function<AdviceLinkService, T> action) {
        return fixture.database.with(em -> action.apply(fixture.services(em).advice));
    }

    private List<FormerText> formerTexts(long postId) {
        return fixture.database.with(em -> PostingFixture.moderation(em).formerTexts(postId));
    }

    @Test
    void moveUpdatesCountsAndKeepsFollowersAndPositions() {
        long id = fixture.discussion(3);
        fixture.follow(HERON, id, Delivery.NOW);
        fixture.read(THISTLE, id, 2);
        long before = fixture.revision(id);
        fixture.run(staff -> staff.discussions.move(NORA, id, SECOND_GROUP));
        assertThat(fixture.discussionsOf(FACE_NERVES)).isZero();
        assertThat(fixture.discussionsOf(SECOND_GROUP)).isEqualTo(1);
        assertThat(page(id).discussion().groupName()).isEqualTo("Sleep");
        assertThat(fixture.counts(id)).isEqualTo("2 replies, 0 likes, 1 followers, up to 3");
        assertThat(fixture.position(THISTLE, id)).isEqualTo(2);
        assertThat(fixture.revision(id)).isGreaterThan(before);
        fixture.run(staff -> staff.discussions.move(NORA, id, SECOND_GROUP));
        assertThat(fixture.discussionsOf(SECOND_GROUP)).as("moved twice").isEqualTo(1);
    }

    @Test
    void refusesMoveToArchivedGroup() {
        long id = fixture.discussion(1);
        assertThatThrownBy(() -> fixture.run(staff -> staff.discussions.move(NORA, id, ARCHIVED_GROUP)))
                .isInstanceOf(GroupArchived.class);
        assertThat(fixture.discussionsOf(FACE_NERVES)).isEqualTo(1);
    }

    @Test
    void moveNotifiesFollowersOfGroupAtPostingTime() {
        fixture.database.run(
                em -> FollowingFixture.followGroup(em, THISTLE, FACE_NERVES, Delivery.DAILY, fixture.clock));
        fixture.database.run(em -> FollowingFixture.followGroup(em, NORA, SECOND_GROUP, Delivery.DAILY, fixture.clock));
        Instant from = fixture.clock.instant();
        fixture.clock.pass(Duration.ofMinutes(1));
        long id = fixture.discussion(3);
        fixture.clock.pass(Duration.ofMinutes(1));
        fixture.run(staff -> staff.discussions.move(NORA, id, SECOND_GROUP));
        fixture.reply(id, "After the move", null);
        fixture.reply(id, "And more", null);
        Instant until = fixture.clock.instant().plusSeconds(1);
        assertThat(news(THISTLE, from, until)).containsExactly(3L);
        assertThat(news(NORA, from, until)).containsExactly(2L);
    }

    private List<Long> news(long memberId, Instant from, Instant until) {
        NewsWindow window = new NewsWindow(memberId, List.of(Delivery.DAILY), from, until);
        return fixture.database.with(em -> ReadingFixture.unreadNews(em).news(List.of(window))).get(window).stream()
                .map(NewsInDiscussion::posts)
                .toList();
    }

    @Test
    void closedDiscussionShowsReasonAndRefusesReplies() {
        long id = fixture.discussion(2);
        fixture.run(staff -> staff.discussions.close(NORA, id, "  All has been\nsaid. "));
        assertThat(page(id).discussion().closedReason()).isEqualTo("All has been said.");
        assertThatThrownBy(() -> fixture.reply(id, "But", null)).isInstanceOf(DiscussionClosed.class);
        fixture.run(staff -> staff.discussions.open(NORA, id));
        assertThat(page(id).discussion().closedReason()).isNull();
        fixture.reply(id, "But", null);
        assertThatThrownBy(() -> fixture.run(staff -> staff.discussions.close(NORA, id, " ")))
                .hasMessage("closeReason.missing");
    }

    /** An edit that brings back redacted words is held, however they are spelled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call me on 020 7946 0000",
                "02079460000",
                "020-7946-0000 please",
                "My number is (020) 7946 0000.",
                "\uff10\uff12\uff10 7946 0000",
                "ask HILDA",
                "Hilda!",
                "hilda@ward.example",
                "HILDA@Ward.example"
            })
    void holdsEditWithRedactedWords(String change) {
        long id = fixture.discussion(1);
        long post = fixture.reply(id, "Call me on 020 7946 0000 or ask Hilda, hilda@ward.example", null);
        fixture.run(staff -> staff.redaction.redact(NORA, post, "Call me or ask", fixture.seen(post)));
        edit(post, change);
        assertThat(page(id).posts().get(1).html()).contains("Call me or ask");
        assertThat(fixture.queryNumber(
                        "select count(*) from held_post where reason = 'REDACTED' and post_id = " + post))
                .isEqualTo(1);
        edit(post, "Call me or ask somebody");
        assertThat(page(id).posts().get(1).html()).contains("ask somebody");
    }

    /** Quoted with the post number, as the quote button does, or by hand, with any surrounding text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Post 2:\n> My daughter Maya is on ward 4B.\n\nPoor thing.",
                "> My daughter Maya is on ward 4B.\n\nPoor thing.",
                "> Post 2:\n> Another text, from before an edit\n\nPoor thing.",
                "  > my daughter maya is on WARD 4B\n\nPoor thing.",
                "> > My daughter Maya is on ward 4B.\n> I see.\n\nPoor thing."
            })
    void removesQuotesOfRemovedPost(String quoting) {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "My daughter Maya is on ward 4B.", null);
        long quote = fixture.reply(id, quoting + "\n\n> Text 1, of somebody else here\n\nYes.", null);
        withdraw(source);
        assertThat(page(id).posts().get(2).html())
                .contains("This quote was removed.")
                .contains("Poor thing.")
                .contains("of somebody else")
                .doesNotContainIgnoringCase("maya")
                .doesNotContain("Another text");
        assertThat(formerTexts(quote)).as("for staff").hasSize(1);
        assertThat(page(id).posts().get(2).editedAt()).isNull();
    }

    /** Quoted in another discussion: copied with the source line, by hand, in part, in a list, or within another quote. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> call Dr Helmsley on 01632 960777 after six",
                "> Post 2:\n> Please call Dr Helmsley on 01632 960777 after six",
                "> Dr Helmsley on 01632 960777",
                "- > **Please** call Dr. Helmsley",
                "> Me too.\n> > please call dr helmsley on 01632 960777 after six, or write."
            })
    void removesQuotesInOtherDiscussions(String quoting) {
        long id = fixture.discussion(1);
        String text = "The first line.\nPlease call Dr Helmsley on 01632 960777 after six, or write.";
        long source = fixture.reply(id, text, null);
        long redacted = fixture.reply(id, text, null);
        long other = fixture.discussion(1);
        fixture.reply(other, "Second here", null);
        fixture.reply(other, quoting + "\n\nThat helped.\n\n> Something that somebody else said", null);
        long revision = fixture.revision(other);
        redact(id, redacted, "The first line.\nPlease call.");
        String now = fixture.posts(other).getLast();
        assertThat(now)
                .contains("This quote was removed.", "That helped.", "somebody else")
                .doesNotContainIgnoringCase("Helmsley");
        assertThat(fixture.revision(other))
                .as("guests' pages are rendered again")
                .isGreaterThan(revision);
        fixture.reply(other, quoting + "\n\nThat helped.", null);
        List<QuotingPost> shown = fixture.call(staff -> staff.queries.quotesOf(source));
        assertThat(shown).as("for staff").hasSize(1);
        withdraw(source);
        assertThat(fixture.posts(other).getLast())
                .contains("This quote was removed.")
                .doesNotContainIgnoringCase("Helmsley");
    }

    /** Searching the quotes of a post reads no other quotes, however many there are. */
    @Test
    void findsQuotesByIndex() {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "What nobody else has ever said, word for word.", null);
        long other = fixture.discussion(1);
        for (int i = 0; i < 30; i++) {
            fixture.reply(other, "> What somebody else said, number " + i + "\n\nYes.", null);
        }
        fixture.reply(other, "> Nobody else has ever said, word\n\nYes.", null);
        List<QuotingPost> shown = fixture.call(staff -> staff.queries.quotesOf(source));
        assertThat(shown).hasSize(1);
        assertThat(fixture.queryNumber("select count(*) from quoted_line")).isEqualTo(31);
        withdraw(source);
        assertThat(fixture.queryNumber("select count(*) from quoted_line"))
                .as("what is gone has no key")
                .isEqualTo(31);
    }

    private long withdrawn(long id, String text) {
        long source = fixture.reply(id, text, null);
        withdraw(source);
        return source;
    }

    private void withdraw(long post) {
        fixture.database.run(em -> {
            PostingServicesFixture services = new PostingServicesFixture(em, fixture.clock);
            services.posting.withdraw(MARROW, post);
            removal(em).onPostWithdrawn((PostWithdrawn) services.firedEvents.getLast());
        });
    }

    /** Redacts a post and removes quotes of it. */
    private void redact(long discussion, long post, String text) {
        fixture.database.run(em -> {
            fixture.services(em).redaction.redact(NORA, post, text, fixture.seen(post));
            removal(em).onPostModerated(new PostModerated(discussion, post, PostModerated.Change.REDACTED));
        });
    }

    private QuoteRemoval removal(EntityManager em) {
        Posts posts = new Posts(em);
        return new QuoteRemoval(posts, new QuoteSearch(em, posts), fixture.clock);
    }

    /** Quoted lines within a post belong to another author: others may continue to quote them. */
    @Test
    void keepsQuoteWhenAnotherQuotingPostIsRemoved() {
        long id = fixture.discussion(1);
        fixture.reply(id, "The pool is warm on Mondays.", null);
        long quoting = fixture.reply(id, "> Post 2:\n> The pool is warm on Mondays.\n\nOn Tuesdays, too.", null);
        fixture.reply(id, "> Post 2:\n> The pool is warm on Mondays.\n\nThank you.", null);
        fixture.reply(id, "> The pool is warm on Mondays.\n\nAnd cheap.", null);
        withdraw(quoting);
        assertThat(fixture.posts(id).subList(3, 5)).allMatch(post -> post.contains("warm on Mondays"));
    }

    @Test
    void removesOnlyMatchingNestedQuote() {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "HIV", null);
        fixture.reply(id, "> Post 2:\n> HIV\n\nSince when?", null);
        fixture.reply(id, "> Post 3:\n> > Post 2:\n> > HIV\n>\n> Since when?\n\nSince May.", null);
        withdraw(source);
        assertThat(fixture.posts(id).subList(2, 4))
                .containsExactly(
                        "3 > This quote was removed.\n\nSince when?",
                        "4 > Post 3:\n> > This quote was removed.\n>\n> Since when?\n\nSince May.");
    }

    @Test
    void removesQuoteAndKeepsListItem() {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "HIV", null);
        fixture.reply(
                id,
                "- > Post 2:\n  > HIV\n- > Post 1:\n  > Post number 1\n1. > Post 1:\n   > > Post 2:\n   > > HIV\n   > Me too",
                null);
        withdraw(source);
        assertThat(fixture.posts(id).getLast())
                .isEqualTo("3 - > This quote was removed.\n- > Post 1:\n  > Post number 1\n"
                        + "1. > Post 1:\n   > > This quote was removed.\n   > Me too");
    }

    /** The text was begun before its source was removed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "> Post 2:\n> HIV\n\nSince May.",
                "> Post 1:\n> > Post 2:\n> > HIV\n\nSince May.",
                "- > Post 2:\n  > HIV\n- Since May.",
                "1. One\n   - > Post 2:\n     > HIV\n2. Since May.",
                "> - > Post 2:\n>   > HIV\n\nSince May."
            })
    void omitsQuoteOfRemovedPostFromNewPost(String quoting) {
        long id = fixture.discussion(1);
        withdrawn(id, "HIV");
        long late = fixture.reply(id, quoting, null);
        assertThat(fixture.posts(id).getLast())
                .contains("This quote was removed.")
                .doesNotContain("HIV");
        edit(late, quoting + " Later.");
        assertThat(fixture.posts(id).getLast()).contains("Later.").doesNotContain("HIV");
    }

    @Test
    void omitsQuoteOfRedactedWordsFromNewPost() {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "Call me at night.\nMy number is 020 7946 0000.", null);
        fixture.run(staff -> staff.redaction.redact(NORA, source, "Call me at night.", fixture.seen(source)));
        fixture.reply(
                id, "> Post 2:\n> Call me at night.\n\n> Post 2:\n> My number is 020 7946 0000.\n\nI will.", null);
        assertThat(fixture.posts(id).getLast())
                .isEqualTo("3 > Post 2:\n> Call me at night.\n\n> This quote was removed.\n\nI will.");
    }

    @Test
    void judgesQuoteByNamedSource() {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "The pool is warm on Mondays.", null);
        fixture.reply(id, "The pool is warm on Mondays.", null);
        fixture.reply(
                id,
                "> Post 2:\n> The pool is warm on Mondays.\n> Post 3:\n> The pool is warm on Mondays.\n\nGood.",
                null);
        withdraw(source);
        assertThat(fixture.posts(id).getLast())
                .isEqualTo("4 > This quote was removed.\n> Post 3:\n> The pool is warm on Mondays.\n\nGood.");
    }

    @Test
    void removesQuotesOfShortRedactedLine() {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "Ask Ann Lee\nor anybody", null);
        fixture.reply(id, "> Post 2:\n> Ask Ann Lee\n\nI will.\n\n> Post 2:\n> or anybody\n\nYes.", null);
        redact(id, source, "Ask or anybody");
        assertThat(fixture.posts(id).getLast())
                .isEqualTo("3 > This quote was removed.\n\nI will.\n\n> Post 2:\n> or anybody\n\nYes.");
    }

    @Test
    void removesQuotesOfRedactedWords() {
        long id = fixture.discussion(1);
        long source = fixture.reply(id, "Call me at night.\nMy number is 020 7946 0000.", null);
        long quote = fixture.reply(id, "> My number is 020 7946 0000.\n\nI will.\n\n> Call me at night.", null);
        redact(id, source, "Call me at night.");
        assertThat(fixture.posts(id).getLast())
                .isEqualTo("3 > This quote was removed.\n\nI will.\n\n> Call me at night.");
        assertThat(formerTexts(quote)).hasSize(1);
    }

    private void edit(long post, String text) {
        fixture.database.run(em -> new PostingServicesFixture(em, fixture.clock).edit(MARROW, post, text));
    }

    @Test
    void redactionKeepsFormerTextAndMarksPost() {
        long id = fixture.discussion(1);
        long post = fixture.reply(id, "Call me on 020 7946 0000", null);
        fixture.clock.pass(Duration.ofHours(1));
        fixture.run(staff -> staff.redaction.redact(NORA, post, "Call me", fixture.seen(post)));
        PostView shown = page(id).posts().get(1);
        assertThat(shown.html()).contains("Call me").doesNotContain("7946");
        assertThat(shown.redactedAt()).isEqualTo(fixture.clock.instant());
        assertThat(shown.editedAt()).as("it was not its author").isNull();
        assertThat(formerTexts(post)).singleElement().satisfies(text -> {
            assertThat(text.html()).contains("7946");
            assertThat(text.replacedBy()).isEqualTo(FormerText.By.STAFF);
        });
        fixture.database.run(em -> PostingFixture.moderation(em).purgeFormerTexts(post, null));
        assertThat(formerTexts(post)).isEmpty();
        assertThat(page(id).posts().get(1).redactedAt()).isNotNull();
    }

    @Test
    void redactionDeletesDraftsOfPost() {
        long id = fixture.discussion(1);
        long post = fixture.reply(id, "Call me on 020 7946 0000", null);
        fixture.database.run(em -> new PostingServicesFixture(em, fixture.clock)
                .drafts.save(MARROW, DraftHandle.unsaved("post:" + post), "", "020 7946 0000"));
        fixture.run(staff -> staff.redaction.redact(NORA, post, "Call me", fixture.seen(post)));
        assertThat(fixture.queryNumber("select count(*) from member_draft")).isZero();
        assertThatThrownBy(
                        () -> fixture.run(staff -> staff.redaction.redact(NORA, post, "Call me", fixture.seen(post))))
                .isInstanceOf(NothingRedacted.class);
        fixture.decide(id, 2, PostState.DELETED);
        assertThatThrownBy(() -> fixture.run(staff -> staff.redaction.redact(NORA, post, "Else", fixture.seen(post))))
                .isInstanceOf(PostNotEditable.class);
    }

    @Test
    void findsQuotesOfCurrentAndFormerText() {
        long id = fixture.discussion(1);
        long post = fixture.reply(id, "Call me.\nMy number is **020 7946 0000**.", null);
        long quoting = fixture.reply(id, "> My number is **020 7946 0000**.\n\nI will.", null);
        fixture.reply(id, "> Something else\n\nYes.", null);
        fixture.reply(id, "My number is 020 7946 0000, too", null);
        fixture.run(staff -> staff.redaction.redact(NORA, post, "Call me.", fixture.seen(post)));
        long away = fixture.call(staff -> staff.transfers.split(NORA, id, PostNumbers.of(3), "Elsewhere"));
        List<QuotingPost> found = fixture.call(staff -> staff.queries.quotesOf(post));
        assertThat(found).singleElement().satisfies(quote -> {
            assertThat(quote.location()).isEqualTo(new PostLocation(quoting, away, 1));
            assertThat(quote.quoted()).contains("7946");
        });
    }

    @Test
    void labelLinksToAdviceUntilRemoved() {
        long id = fixture.discussion(2);
        long post = fixture.post(id, 2);
        long link = advice(list -> list.add(NORA, "Botulinum toxin", "https://hospital.example/botox"));
        long before = fixture.revision(id);
        fixture.run(staff -> staff.redaction.label(NORA, post, link));
        assertThat(page(id).posts().get(1).advice())
                .isEqualTo(new PostView.Advice("Botulinum toxin", "https://hospital.example/botox"));
        assertThat(fixture.revision(id)).isGreaterThan(before);
        Quote quote = fixture.database.with(
                em -> ReadingFixture.quoting(em).quote(THISTLE, post).orElseThrow());
        assertThat(quote.advice().address()).isEqualTo("https://hospital.example/botox");
        fixture.run(staff -> staff.redaction.unlabel(NORA, post));
        assertThat(page(id).posts().get(1).advice()).isNull();
    }

    @Test
    void changedLinkUpdatesLabelsAndArchivedOneStays() {
        long id = fixture.discussion(2);
        long link = advice(list -> list.add(NORA, "Advice", "https://hospital.example/a"));
        fixture.run(staff -> staff.redaction.label(NORA, fixture.post(id, 2), link));
        long before = fixture.revision(id);
        AdviceLinkRow row = advice(AdviceLinkService::approved).getFirst();
        advice(list -> {
            list.change(
                    NORA, new AdviceLinkRow(link, "Better advice", "https://hospital.example/b", false, row.version()));
            list.archive(NORA, link, true);
            return null;
        });
        assertThat(fixture.revision(id)).isGreaterThan(before);
        assertThat(page(id).posts().get(1).advice().title()).isEqualTo("Better advice");
        assertThat(advice(AdviceLinkService::approved)).isEmpty();
        assertThatThrownBy(() -> fixture.run(staff -> staff.redaction.label(NORA, fixture.post(id, 1), link)))
                .isInstanceOf(AdviceLinkArchived.class);
        assertThatThrownBy(() -> advice(list -> {
                    list.change(NORA, row);
                    return null;
                }))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void acceptsOnlyHttpsAdvice() {
        for (String address : List.of(
                "http://hospital.example/",
                "javascript:alert(1)",
                "https:///x",
                "https://me@hospital.example/",
                "",
                "hospital")) {
            assertThatThrownBy(() -> advice(list -> list.add(NORA, "Advice", address)))
                    .as(address)
                    .hasMessage("adviceLink.address");
        }
        assertThatThrownBy(() -> advice(list -> list.add(NORA, " ", "https://hospital.example/")))
                .hasMessage("adviceLink.title");
    }

    @Test
    void parsesPostNumbers() {
        assertThat(PostNumbers.of(" 5-9, 12 ;3,6", List.of(20))).hasToString("3, 5-9, 12, 20");
        assertThat(PostNumbers.of("9–7", List.of())).hasToString("7-9");
        for (String unclear : List.of("5-", "five", "0", "3 4", "99999999")) {
            assertThatThrownBy(() -> PostNumbers.of(unclear, List.of()))
                    .as(unclear)
                    .hasMessage("postNumbers.unclear");
        }
        assertThatThrownBy(() -> PostNumbers.of(" , ", List.of())).hasMessage("postNumbers.missing");
    }
}
