package org.patientforum.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.List;
import org.patientforum.running.RunningForum;

/** A discussion, and the page on which one is started. */
public record DiscussionPage(Page page) {

    /** The choices for notifications of replies, as labelled on the page. */
    public static final String NOW = "As it happens";

    public static final String ON_SITE = "Only on this site";

    public static DiscussionPage open(Page page, RunningForum forum, long id) {
        page.navigate(forum.url("/discussions/" + id));
        return new DiscussionPage(page);
    }

    /** Starts a discussion and returns its page. */
    public static DiscussionPage start(Page page, RunningForum forum, long group, Story.Opening opening) {
        page.navigate(forum.url("/start-discussion/" + group));
        page.getByLabel("Title").fill(opening.title());
        page.getByLabel("Your text", new Page.GetByLabelOptions().setExact(true))
                .fill(opening.text());
        page.getByLabel("Email me about new replies").selectOption(opening.follow());
        page.getByRole(AriaRole.BUTTON, Names.button("Post discussion")).click();
        page.waitForURL("**/discussions/*");
        return new DiscussionPage(page);
    }

    public long id() {
        return Long.parseLong(page.url().replaceFirst(".*/discussions/(\\d+).*", "$1"));
    }

    public String title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /** "Started by …", "2 replies", "3 followers", … */
    public List<String> facts() {
        return page.locator("main .head .facts li").allInnerTexts();
    }

    /** Returns the post with this number, or the marker in its place. */
    public Locator post(int number) {
        return page.locator("#post-" + number);
    }

    /** Returns all posts and markers in the order of the page. */
    public List<String> headings() {
        return page.locator(".posts [id^=post-] h2").allTextContents();
    }

    /** Returns when the posts of the page were written. */
    public List<Instant> times() {
        return page.locator(".posts article .when time").all().stream()
                .map(time -> Instant.parse(time.getAttribute("datetime")))
                .toList();
    }

    /** Posts a reply; {@code follow} is the label of a choice, or null if the page does not ask. */
    public DiscussionPage reply(String text, String follow) {
        page.getByLabel("Your reply").fill(text);
        if (follow != null) {
            page.locator("#reply").getByLabel("Email me about new replies").selectOption(follow);
        }
        int before = page.locator(".posts article").count();
        page.getByRole(AriaRole.BUTTON, Names.button("Post reply")).click();
        page.locator(".posts article").nth(before).waitFor();
        return this;
    }

    public DiscussionPage like(int number) {
        post(number).getByRole(AriaRole.BUTTON, Names.beginning("Like post")).click();
        post(number).getByRole(AriaRole.BUTTON, Names.beginning("Liked post")).waitFor();
        return this;
    }

    /** Opens the report page of a post. */
    public ReportPage report(int number) {
        post(number)
                .getByRole(AriaRole.LINK, Names.beginning("Report or request deletion"))
                .click();
        page.waitForURL("**/report/*");
        return new ReportPage(page);
    }
}
