package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Person;
import org.patientforum.pages.Story;
import org.patientforum.running.Browser;
import org.patientforum.running.ReceivedMail;
import org.patientforum.running.RunningForum;

/**
 * Replays the discussion that this forum grew from: three people talk, followers are notified by mail, a member requests the deletion of a post, and staff
 * decide.
 */
class HemifacialSpasmIT {

    private static final String GROUP = "Nerves of the face";
    private static final String NEW_REPLIES = "New replies on the patient forum";
    private static final String REPLY_TO_YOU = "A reply to you on the patient forum";
    private static final String MESSAGE = "A message for you on the patient forum";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Person marigold;
    private Person tamsin;
    private Person oakley;

    static Stream<Story> stories() {
        return Stream.concat(Stream.of(Story.own()), Story.real().stream());
    }

    @BeforeEach
    void registerMembers() {
        marigold = community.member("Marigold7");
        tamsin = community.member("Tamsin");
        oakley = community.member("Oakley");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void membersTalkAndAreNotified(Story story) throws Exception {
        Instant begin = Instant.now();
        List<ReceivedMail> oldToMarigold = forum.mail().mails(marigold.email(), REPLY_TO_YOU);
        List<ReceivedMail> oldToTamsin = forum.mail().mails(tamsin.email(), NEW_REPLIES);
        long group = community.group(GROUP + " " + story.title().length());
        long id = DiscussionPage.start(community.window(marigold), forum, group, story.opening())
                .id();
        int first = oldToMarigold.size() + 1;
        DiscussionPage.open(community.window(tamsin), forum, id)
                .reply(story.posts().get(1), DiscussionPage.NOW);
        forum.mail().awaitMails(marigold.email(), REPLY_TO_YOU, first);
        DiscussionPage.open(
                community.window(marigold), forum, id); // marks the discussion as read, so that she is notified again
        DiscussionPage.open(community.window(oakley), forum, id)
                .reply(story.posts().get(2), DiscussionPage.ON_SITE)
                .like(1)
                .like(2);
        List<ReceivedMail> toMarigold = forum.mail().awaitMails(marigold.email(), REPLY_TO_YOU, first + 1);
        List<ReceivedMail> toTamsin = forum.mail().awaitMails(tamsin.email(), NEW_REPLIES, oldToTamsin.size() + 1);

        assertDiscussionShown(DiscussionPage.open(browser.visitor(), forum, id), story, begin);
        List<ReceivedMail> news = toMarigold.subList(first - 1, first + 1);
        news.forEach(received -> assertRevealsNothing(received, marigold, story));
        news.forEach(HemifacialSpasmIT::assertListHeaders);
        assertThat(news.get(0).header("References")).isEqualTo(news.get(1).header("References"));
        assertThat(news.get(0).header("Message-ID")).isNotEqualTo(news.get(1).header("Message-ID"));
        assertThat(toTamsin)
                .as("Tamsin is notified of Oakley's reply, but not of her own")
                .hasSize(oldToTamsin.size() + 1);
        ReceivedMail toTamsinNew = toTamsin.get(oldToTamsin.size());
        assertRevealsNothing(toTamsinNew, tamsin, story);
        assertListHeaders(toTamsinNew);
        assertThat(toTamsinNew.header("References")).isNotEqualTo(news.get(0).header("References"));
        assertThat(forum.mail().mails(oakley.email(), NEW_REPLIES))
                .as("Oakley follows on the site only")
                .isEmpty();
        assertLinkLeadsToReply(news.get(1), story);
        unsubscribeWithOneClick(toTamsinNew, id);
    }

    private static void assertDiscussionShown(DiscussionPage shown, Story story, Instant begin) {
        List<String> days = shown.times().stream().map(DAY::format).toList();
        assertThat(shown.times()).hasSize(3).allSatisfy(time -> assertThat(time).isBetween(begin, Instant.now()));
        assertThat(shown.title()).isEqualTo(story.title());
        assertThat(shown.facts())
                .containsExactly("Started by Marigold7, " + days.get(0), "2 replies", "3 followers", "2 likes");
        assertThat(shown.headings())
                .containsExactly(
                        "Post 1 by Marigold7, " + days.get(0),
                        "Post 2 by Tamsin, " + days.get(1),
                        "Post 3 by Oakley, " + days.get(2));
        for (int number = 1; number <= 3; number++) {
            assertThat(shown.post(number)).containsText(story.words(number));
            assertThat(shown.post(number)).containsText("Post " + number);
        }
        assertThat(shown.post(1)).containsText("1 like");
        assertThat(shown.post(2)).containsText("1 like");
        Locator foot = shown.page().getByRole(AriaRole.CONTENTINFO);
        assertThat(foot).containsText("Members write what you read here. Doctors do not check it.");
        assertLink(foot, "Terms of use", "/terms");
        assertLink(foot, "Privacy", "/privacy");
    }

    private static void assertLink(Locator part, String words, String path) {
        Locator link = part.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true));
        String address = (String) link.evaluate("link => link.href");
        assertThat(address).endsWith(path);
        assertThat(part.page().request().get(address).status()).isEqualTo(200);
    }

    private static void assertRevealsNothing(ReceivedMail received, Person reader, Story story) {
        assertThat(received.type()).startsWith("multipart/alternative");
        assertThat(received.recipients()).containsExactly(reader.email());
        for (String part : List.of(received.subject(), received.text(), received.html())) {
            assertThat(part)
                    .doesNotContainIgnoringCase(story.title())
                    .doesNotContainIgnoringCase(GROUP)
                    .doesNotContainIgnoringCase("Marigold7")
                    .doesNotContainIgnoringCase("Tamsin")
                    .doesNotContainIgnoringCase("Oakley")
                    .doesNotContain(story.words(1), story.words(2), story.words(3))
                    .doesNotContain("<img", "src=");
            story.revealing().forEach(word -> assertThat(part).doesNotContainIgnoringCase(word));
        }
    }

    private static void assertListHeaders(ReceivedMail received) {
        assertThat(received.header("Message-ID")).matches("<[A-Za-z0-9_-]{32,}@[a-z0-9.]+>");
        assertThat(received.header("References"))
                .matches("<[A-Za-z0-9_-]{32,}@[a-z0-9.]+>")
                .isEqualTo(received.header("In-Reply-To"))
                .isNotEqualTo(received.header("Message-ID"));
        assertThat(received.header("List-Unsubscribe")).matches("<" + forum.url("/unsubscribe/") + "[^>]+>");
        assertThat(received.header("List-Unsubscribe-Post"))
                .as("one click needs https")
                .isNull();
        assertThat(received.header("List-Id")).matches("<news\\.[^>]+>");
        assertThat(received.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(received.header("Precedence")).isEqualTo("list");
        assertThat(received.header("X-Auto-Response-Suppress")).isEqualTo("All");
    }

    private void assertLinkLeadsToReply(ReceivedMail received, Story story) {
        Page page = community.window(marigold);
        page.navigate(received.link("/from-mail/"));
        assertThat(page.locator("#post-3")).containsText(story.words(3));
    }

    private void unsubscribeWithOneClick(ReceivedMail received, long discussion) throws Exception {
        URI stop = URI.create(received.header("List-Unsubscribe").replaceAll("[<>]", ""));
        HttpClient program = HttpClient.newHttpClient();
        DiscussionPage seen = DiscussionPage.open(community.window(tamsin), forum, discussion);
        assertThat(program.send(HttpRequest.newBuilder(stop).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        seen.page().reload();
        assertThat(seen.facts()).as("GET changes nothing").contains("3 followers");
        HttpRequest post = HttpRequest.newBuilder(stop)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        assertThat(program.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
        seen.page().reload();
        assertThat(seen.page().locator("#delivery option[selected]")).not().hasText(DiscussionPage.NOW);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void staffHideReportedPost(Story story) {
        Person moderator = community.moderator("Wren");
        long group = community.group("Face and nerves " + story.title().length());
        Page author = community.window(marigold);
        long id = DiscussionPage.start(author, forum, group, story.opening()).id();
        DiscussionPage.open(community.window(oakley), forum, id)
                .reply(story.posts().get(1), null);
        int toAuthor = forum.mail().mails(oakley.email(), MESSAGE).size();
        int toReporter = forum.mail().mails(tamsin.email(), MESSAGE).size();

        String deletionReference = DiscussionPage.open(browser.visitor(), forum, id)
                .report(2)
                .askForDeletion("It is about me", "It tells where I live.");
        Page member = community.window(tamsin);
        String reportReference =
                DiscussionPage.open(member, forum, id).report(2).report("It shows private information", "");
        assertThat(deletionReference).matches("R-[A-Z0-9]{4}-[A-Z0-9]{4}").isNotEqualTo(reportReference);
        assertThat(member.getByText("What happens next")).isVisible();
        assertThat(member.getByText("You will find our answer under News.")).isVisible();

        Console console = new Console(community.window(moderator), forum).openCase(story.title());
        assertThat(console.page().locator("main")).containsText(story.words(2));
        assertThat(console.page().locator("main")).containsText("It tells where I live.");
        assertThat(console.page().locator("main")).containsText(deletionReference);
        assertThat(console.page().locator("main")).containsText(reportReference);
        console.claim().decide("Hide it.", "We have hidden your post. It tells where somebody lives.");

        DiscussionPage guest = DiscussionPage.open(browser.visitor(), forum, id);
        assertThat(guest.post(2)).containsText("Staff have hidden this post.");
        assertThat(guest.page().content()).doesNotContain(story.words(2));
        ReceivedMail notification = last(forum.mail().awaitMails(oakley.email(), MESSAGE, toAuthor + 1));
        assertRevealsNothing(notification, oakley, story);
        Page hidden = community.window(oakley);
        hidden.navigate(notification.link("/news"));
        assertThat(hidden.locator("main")).containsText("It tells where somebody lives.");
        assertThat(hidden.locator("main")).not().containsText("Tamsin");
        ReceivedMail thanks = last(forum.mail().awaitMails(tamsin.email(), MESSAGE, toReporter + 1));
        assertRevealsNothing(thanks, tamsin, story);
        member.navigate(thanks.link("/news"));
        assertThat(member.locator("main")).not().containsText("It tells where somebody lives.");
        assertThat(console.auditTrail("Wren").subList(0, 5).toString())
                .contains("Wren", "Looked at a case", "Took a case", "Decided a case");
    }

    private static ReceivedMail last(List<ReceivedMail> mails) {
        return mails.get(mails.size() - 1);
    }
}
