package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.Story;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** Patients' tasks with Tab, Shift+Tab, Enter and Space only. */
class KeyboardIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private long group;
    private DiscussionPage theirs;

    @BeforeEach
    void createDiscussion() {
        group = community.group("Keys " + System.nanoTime());
        theirs = DiscussionPage.start(
                community.window(community.administrator()),
                forum,
                group,
                new Story.Opening("Which keyboard?", "Large keys help me.", DiscussionPage.ON_SITE));
    }

    @Test
    void takesPart() {
        Page page = browser.visitor();
        Keyboard keys = new Keyboard(page);
        Person juniper = registers(page, keys);
        page.navigate(forum.mail()
                .awaitMail(juniper.email(), "Confirm your email address")
                .link("/account/confirm/"));
        keys.to("Confirm my address").enter("**/account/sign-in**");
        keys.to("Your email address").type(juniper.email());
        keys.to("Your password").type(juniper.password()).enter("**/");
        page.navigate(forum.url("/groups/" + group));
        startsADiscussion(page, keys);
        answers(page, keys);
        reports(page, keys);
        page.navigate(forum.url("/"));
        keys.to("Your account: Juniper").enter("**/account/profile");
        keys.to("Sign out").enter("**/account/signed-out");
        assertThat(page.getByRole(AriaRole.HEADING, Names.named("You are signed out")))
                .isVisible();
    }

    private Person registers(Page page, Keyboard keys) {
        Person juniper = community.stranger("Juniper");
        page.navigate(forum.url("/"));
        assertThat(keys.next("Tab")).isEqualTo("Skip to main content");
        keys.press("Enter");
        assertThat(page.locator("main")).isFocused();
        page.reload();
        keys.to("Register").enter("**/account/register");
        keys.to("I agree to the terms of use");
        keys.to("Register").press("Enter");
        assertThat(page.locator("#errors")).isFocused();
        keys.to("Choose a name for the forum").press("Enter");
        assertThat(page.getByLabel("Choose a name for the forum")).isFocused();
        keys.type(juniper.name());
        keys.to("Your email address").type(juniper.email());
        keys.to("Choose a password").type(juniper.password());
        keys.to("I agree to the terms of use").press("Space");
        assertThat(page.getByLabel("I agree to the terms of use")).isChecked();
        keys.to("Register").enter("**/account/look-at-your-mail");
        return juniper;
    }

    private static void startsADiscussion(Page page, Keyboard keys) {
        keys.to("Start a discussion").enter("**/start-discussion/*");
        keys.to("Title").type("Large keys");
        assertThat(keys.next("Tab")).isEqualTo("Bold");
        assertThat(keys.next("Shift+Tab")).isEqualTo("Title");
        keys.to("Your text").type("Where can I find them?");
        keys.to("Email me about new replies").press("A");
        assertThat(page.getByLabel("Email me about new replies").locator("option:checked"))
                .hasText(DiscussionPage.NOW);
        keys.to("Post discussion").enter("**/discussions/*");
        assertThat(new DiscussionPage(page).facts()).contains("1 follower");
    }

    private void answers(Page page, Keyboard keys) {
        DiscussionPage shown = DiscussionPage.open(page, forum, theirs.id());
        keys.to("Like post 1").press("Enter");
        shown.post(1).getByText("Liked").waitFor();
        keys.to("Bookmark post 1").press("Enter");
        shown.post(1).getByText("Bookmarked").waitFor();
        assertThat(page.locator("#status")).containsText("You have bookmarked this post.");
        assertThat(shown.post(1).locator("button[name=unbookmark]")).isFocused();
        keys.to("Quote post 1").press("Enter");
        page.getByText("The quote is in the box.").waitFor();
        assertThat(page.getByLabel("Your reply")).isFocused();
        page.keyboard().press("Control+End");
        keys.type("They help me, too.");
        keys.to("Email me about new replies").press("O");
        keys.to("Post reply").press("Enter");
        assertThat(shown.post(2)).containsText("They help me, too.");
        assertThat(shown.facts()).contains("2 followers");
    }

    private void reports(Page page, Keyboard keys) {
        DiscussionPage.open(page, forum, theirs.id());
        keys.to("Report or request deletion post 1").enter("**/report/*");
        keys.to("I want staff to check this").press("Space");
        keys.to("Continue").enter("**ask=REPORT**");
        keys.to("It is unkind").press("Space");
        keys.to("What else should we know?").type("I only try the keys.");
        keys.to("Send report").press("Enter");
        page.locator(".confirm .ref").waitFor();
    }

    @Test
    void discussionPageHasThisOrder() {
        Page page = community.window(community.member("Sedge"));
        DiscussionPage.open(page, forum, theirs.id());
        assertThat(new Keyboard(page).stops())
                .startsWith("Skip to main content", "999", "01632 960200", "More ways to get help")
                .containsSubsequence(
                        "Following",
                        "Your account: Sedge",
                        "Sign out",
                        "Groups",
                        community.administrator().name(),
                        "Post 1",
                        "Like post 1 0 likes",
                        "Reply post 1",
                        "Quote post 1",
                        "Bookmark post 1",
                        "Report or request deletion post 1",
                        "Bold",
                        "List",
                        "Quote",
                        "Link",
                        "Your reply",
                        "Email me about new replies",
                        "Post reply",
                        "Preview",
                        "How often",
                        "Follow this discussion",
                        "Terms of use",
                        "Privacy",
                        "Accessibility");
    }

    private record Marked(String tool, String text, String chosen, String result) {}

    private static final List<Marked> MARKS = List.of(
            new Marked("Bold", "I am glad today", "glad", "I am **glad** today"),
            new Marked("Bold", "I am glad today", " glad ", "I am **glad** today"),
            new Marked("Bold", "Take 50mg now", "50", "Take **50mg** now"),
            new Marked("Bold", "One.\n\nTwo.", "One.\n\nTwo.", "**One.**\n\n**Two.**"),
            new Marked("Bold", "- one\n- two", "- one\n- two", "- **one**\n- **two**"),
            new Marked("Bold", "I am **glad** today", "glad", "I am glad today"),
            new Marked("List", "tea\n\nmilk", "tea\n\nmilk", "- tea\n\n- milk"),
            new Marked("List", "5 mg am\n10 mg pm", "5 mg am\n10 mg pm", "* 5 mg am\n* 10 mg pm"),
            new Marked("Link", "see www.example.org", "www.example.org", "see [Link](https://www.example.org)"),
            new Marked("Link", "ask us@example.org", "us@example.org", "ask [Link](mailto:us@example.org)"),
            new Marked("Link", "call 01632 960001", "01632 960001", "call [Link](tel:01632960001)"));

    @Test
    void toolbarMarkupIsAnnounced() {
        Page page = community.window(community.member("Sneezewort"));
        DiscussionPage.open(page, forum, theirs.id());
        Locator box = page.getByLabel("Your reply");
        for (Marked mark : MARKS) {
            box.fill(mark.text());
            int start = mark.text().indexOf(mark.chosen());
            int end = start + mark.chosen().length();
            box.evaluate("(box, at) => { box.focus(); box.setSelectionRange(at[0], at[1]); }", List.of(start, end));
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(mark.tool()).setExact(true))
                    .click();
            assertThat(box).hasValue(mark.result());
        }
    }

    /** Browsers limit the requests of a page that is being left to 64 kB; most characters of this text take nine bytes in the request. */
    @Test
    void longTextIsKeptWhenLeavingPage() {
        Page page = community.window(community.member("Burnet"));
        DiscussionPage.open(page, forum, theirs.id());
        String text = "谢谢你们".repeat(2_500);
        page.getByLabel("Your reply").fill(text);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Terms of use"))
                .click();
        page.waitForURL("**/terms");
        DiscussionPage.open(page, forum, theirs.id());
        assertThat(page.getByLabel("Your reply")).hasValue(text);
    }

    @Test
    void noKeyboardTrap() {
        Page page = community.window(community.member("Sedge"));
        DiscussionPage.open(page, forum, theirs.id());
        Keyboard keys = new Keyboard(page);
        keys.to("Your reply").type("Some words.");
        keys.to("Post reply");
        assertThat(keys.next("Shift+Tab")).isEqualTo("Email me about new replies");
        assertThat(keys.next("Shift+Tab")).isEqualTo("Your reply");
        assertThat(keys.next("Shift+Tab")).isEqualTo("Link");
    }
}
