package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.PlainClient;
import org.patientforum.running.RunningForum;

/** Navigation in a discussion of 200 replies: numbered pages, permalinks, and the first unread reply. */
class LongDiscussionIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private static final int REPLIES = 200;
    private static long discussion;

    /** Posted by the administrator, because new members may post only ten times in ten minutes. */
    @BeforeEach
    void postTwoHundredReplies() throws IOException {
        if (discussion != 0) {
            return;
        }
        Person writer = community.administrator();
        long group = community.group("Counting to two hundred");
        PlainClient client = new PlainClient();
        client.post(PlainClient.fill(
                client.get(forum.url("/account/sign-in")),
                "signin",
                Map.of("email", writer.email(), "password", writer.password()),
                "enter"));
        String address = client.post(PlainClient.fill(
                        client.get(forum.url("/start-discussion/" + group)),
                        "start",
                        Map.of("title", "Two hundred answers", "text", "Who counts?"),
                        "post-discussion"))
                .location();
        for (int i = 1; i <= REPLIES; i++) {
            client.post(
                    PlainClient.fill(client.get(address), "reply-form", Map.of("text", "Answer " + i), "post-reply"));
        }
        discussion = Long.parseLong(address.replaceFirst(".*/discussions/(\\d+).*", "$1"));
    }

    @Test
    void pagesHaveTwentyNumberedPosts() {
        Page page = browser.visitor();
        DiscussionPage shown = DiscussionPage.open(page, forum, discussion);
        assertThat(shown.facts()).contains("200 replies");
        assertNumbers(shown, 1, 20);
        Axe.checkAllLooks(page);
        page.getByRole(AriaRole.LINK, Names.named("Next")).first().click();
        page.waitForURL("**page=2");
        assertNumbers(shown, 21, 40);
        assertThat(page.title()).contains("page 2 of 11");
        Axe.checkAllLooks(page);
        page.locator(".pager a", new Page.LocatorOptions().setHasText("11")).click();
        page.waitForURL("**page=11");
        assertNumbers(shown, 201, 201);
        Axe.checkAllLooks(page);
    }

    @Test
    void permalinkLeadsToPostOnItsPage() {
        Page page = browser.visitor();
        page.navigate(forum.url("/discussions/" + discussion + "?page=8"));
        String permalink = page.locator("#post-150 a.nr").getAttribute("href");
        page.navigate(forum.url(permalink));
        assertThat(page.url()).endsWith("/discussions/" + discussion + "?page=8#post-150");
        assertThat(page.locator("#post-150 .body").innerText()).isEqualTo("Answer 149");
    }

    @Test
    void memberReturnsToFirstUnread() {
        Page page = community.window(community.member("Halfway"));
        page.navigate(forum.url("/discussions/" + discussion + "?page=3"));
        page.navigate(forum.url("/discussions/" + discussion));
        page.getByRole(AriaRole.LINK, Names.named("Go to the first unread post"))
                .click();
        page.waitForURL("**#post-61");
        assertThat(page.locator("#new").isVisible()).isTrue();
    }

    @Test
    void nonexistentPageIsNotFound() {
        Page page = browser.visitor();
        assertThat(List.of("12", "0", "2147483648", "99999999999999999999"))
                .allSatisfy(
                        number -> assertThat(page.navigate(forum.url("/discussions/" + discussion + "?page=" + number))
                                        .status())
                                .isEqualTo(404));
    }

    private static void assertNumbers(DiscussionPage shown, int first, int last) {
        assertThat(shown.page().locator(".posts article").all())
                .map(post -> post.getAttribute("id"))
                .isEqualTo(IntStream.rangeClosed(first, last)
                        .mapToObj(number -> "post-" + number)
                        .toList());
    }
}
