package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.ReportPage;
import org.patientforum.pages.SignInPage;
import org.patientforum.pages.Story;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** All tasks of a patient without JavaScript. */
class WithoutJavaScriptIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Person rosalind;
    private long group;
    private Page page;

    @BeforeEach
    void createDiscussion() {
        rosalind = community.administrator();
        group = community.group("Plain pages " + System.nanoTime());
        page = browser.visitorWithoutScripts();
    }

    @Test
    void takesPart() {
        long theirs = DiscussionPage.start(
                        community.window(rosalind),
                        forum,
                        group,
                        new Story.Opening("Plain paper", "I write by hand.", DiscussionPage.ON_SITE))
                .id();
        Person hazel = community.join(page, community.stranger("Hazel"));
        long own = startsWithAPreview();
        DiscussionPage shown = DiscussionPage.open(page, forum, theirs);
        likesAndUnlikes(shown);
        bookmarks(shown);
        DiscussionPage.open(page, forum, theirs);
        followsAndUnfollows();
        quotes(shown);
        editsAndWithdraws(shown);
        reports(DiscussionPage.open(page, forum, theirs));
        setsTimeZone();
        unsubscribes(hazel, own);
        signsOutAndIn(hazel);
    }

    private long startsWithAPreview() {
        page.navigate(forum.url("/groups/" + group));
        page.getByRole(AriaRole.LINK, Names.named("Start a discussion")).click();
        page.getByLabel("Title").fill("Pen or pencil?");
        textBox().fill("I like **pencils**.");
        click("Preview");
        assertThat(page.locator(".note strong")).hasText("pencils");
        assertThat(page.getByLabel("Title")).hasValue("Pen or pencil?");
        assertThat(textBox()).hasValue("I like **pencils**.");
        page.getByLabel("Email me about new replies").selectOption(DiscussionPage.NOW);
        click("Post discussion");
        DiscussionPage shown = new DiscussionPage(page);
        assertThat(shown.post(1).locator("strong")).hasText("pencils");
        assertThat(shown.facts()).contains("1 follower");
        return shown.id();
    }

    private void likesAndUnlikes(DiscussionPage shown) {
        shown.like(1);
        assertThat(shown.facts()).contains("1 like");
        shown.post(1).getByRole(AriaRole.BUTTON, Names.beginning("Liked post")).click();
        assertThat(shown.post(1).getByRole(AriaRole.BUTTON, Names.beginning("Like post")))
                .isVisible();
        assertThat(shown.facts()).contains("no likes yet");
    }

    private void bookmarks(DiscussionPage shown) {
        page.getByLabel("Your reply").fill("This stays in the box.");
        shown.post(1)
                .getByRole(AriaRole.BUTTON, Names.beginning("Bookmark post"))
                .click();
        assertThat(page.getByText("You have bookmarked this post.")).isVisible();
        assertThat(page.getByLabel("Your reply")).hasValue("This stays in the box.");
        page.getByLabel("Your reply").fill("");
        page.getByRole(AriaRole.LINK, Names.named("Your account: Hazel")).click();
        page.getByRole(AriaRole.LINK, Names.named("Bookmarks")).click();
        Locator row = page.locator(".rows > li");
        assertThat(row).containsText("I write by hand.");
        row.getByRole(AriaRole.LINK, Names.beginning("Add a note")).click();
        page.getByLabel("Your note").fill("Ask about pens.");
        click("Save note");
        assertThat(row).containsText("Your note: Ask about pens.");
        row.getByRole(AriaRole.LINK, Names.beginning("Plain paper")).click();
        assertThat(shown.post(1).getByRole(AriaRole.BUTTON, Names.beginning("Bookmarked post")))
                .hasAttribute("aria-pressed", "true");
        page.navigate(forum.url("/account/bookmarks"));
        row.getByRole(AriaRole.BUTTON, Names.beginning("Remove bookmark")).click();
        assertThat(page.getByText("You have no bookmarks yet")).isVisible();
    }

    private void followsAndUnfollows() {
        Locator often = page.getByLabel("How often");
        often.selectOption(DiscussionPage.NOW);
        click("Follow this discussion");
        assertThat(page.getByText("You follow this discussion.")).isVisible();
        often.selectOption(DiscussionPage.ON_SITE);
        click("Change");
        assertThat(often.locator("option[selected]")).hasText(DiscussionPage.ON_SITE);
        click("Stop following");
        assertThat(page.getByRole(AriaRole.BUTTON, Names.button("Follow this discussion")))
                .isVisible();
    }

    private void quotes(DiscussionPage shown) {
        Locator box = page.getByLabel("Your reply");
        box.fill("Good morning.");
        shown.post(1).getByRole(AriaRole.BUTTON, Names.beginning("Reply")).click();
        assertThat(page.getByText("You are replying to post 1.")).isVisible();
        assertThat(box).hasValue("Good morning.");
        shown.post(1).getByRole(AriaRole.BUTTON, Names.beginning("Quote")).click();
        assertThat(box).hasValue("Good morning.\n\n> Post 1:\n> I write by hand.\n\n");
        box.fill(box.inputValue() + "So do I.");
        click("Preview");
        assertThat(page.locator("#preview blockquote")).containsText("I write by hand.");
        click("Post reply");
        assertThat(shown.post(2)).containsText("So do I.");
        assertThat(shown.post(2)).containsText("replying to post 1");
    }

    private void editsAndWithdraws(DiscussionPage shown) {
        shown.post(2).getByRole(AriaRole.LINK, Names.beginning("Edit")).click();
        textBox().fill("So did I.");
        click("Save");
        assertThat(shown.post(2)).containsText("So did I.");
        shown.post(2).getByRole(AriaRole.LINK, Names.beginning("Withdraw")).click();
        click("Withdraw my post");
        assertThat(shown.post(2)).containsText("The author has withdrawn this post.");
    }

    private void reports(DiscussionPage shown) {
        ReportPage report = shown.report(1);
        assertThat(report.report("Something else", "Is this about paper?")).startsWith("R-");
        assertThat(page.getByText("What happens next")).isVisible();
    }

    private void setsTimeZone() {
        page.navigate(forum.url("/account/profile"));
        page.getByLabel("Time zone").selectOption("Asia/Karachi");
        click("Save");
        assertThat(page.getByText("Saved.")).isVisible();
        assertThat(page.getByLabel("Time zone")).hasValue("Asia/Karachi");
    }

    private void unsubscribes(Person hazel, long own) {
        DiscussionPage.open(community.window(rosalind), forum, own).reply("Pencils.", null);
        page.navigate(forum.mail()
                .awaitMail(hazel.email(), "A reply to you on the patient forum")
                .link("/unsubscribe/"));
        click("Stop emails about this discussion");
        assertThat(page.getByRole(AriaRole.HEADING, Names.named("Emails stopped")))
                .isVisible();
        click("Undo: send me these emails again");
        assertThat(page.getByRole(AriaRole.HEADING, Names.named("Emails turned on again")))
                .isVisible();
    }

    private void signsOutAndIn(Person hazel) {
        click("Sign out");
        assertThat(page.getByRole(AriaRole.HEADING, Names.named("You are signed out")))
                .isVisible();
        SignInPage.open(page, forum).signIn(hazel);
        assertThat(page.getByRole(AriaRole.LINK, Names.named("Your account: Hazel")))
                .isVisible();
    }

    private Locator textBox() {
        return page.getByLabel("Your text", new Page.GetByLabelOptions().setExact(true));
    }

    private void click(String button) {
        page.getByRole(AriaRole.BUTTON, Names.button(button)).click();
    }
}
