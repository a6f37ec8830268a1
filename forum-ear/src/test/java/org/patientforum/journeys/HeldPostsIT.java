package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** Held posts: the patient has no JavaScript, staff use the keyboard. */
@ResourceLock(RunningForum.CHANGED)
class HeldPostsIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.changed();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private long group;
    private Page administrator;
    private Page staff;
    private Page guest;
    private long discussionId;

    @BeforeEach
    void openWindows() {
        group = community.group("Held " + System.nanoTime());
        administrator = community.window(community.administrator());
        staff = community.window(community.moderator("Beadle"));
        guest = browser.visitorWithoutScripts();
        discussionId = community.discussion(group, "Nights", "They are worst.");
    }

    private Page newcomer(String name) {
        Person person = community.join(browser.visitor(), community.stranger(name));
        return community.window(person, Browser.options().setJavaScriptEnabled(false));
    }

    private void reply(Page page, String text) {
        page.navigate(forum.url("/discussions/" + discussionId));
        page.getByLabel("Your reply").fill(text);
        page.getByRole(AriaRole.BUTTON, Names.button("Post reply")).click();
    }

    private void setFirstPosts(int limit) {
        administrator.navigate(forum.url("/console/setting/NEWCOMER_HELD_POSTS"));
        administrator.locator("#value").fill(String.valueOf(limit));
        administrator.locator("#reason").fill("We try it");
        administrator.locator("#save").click();
        administrator.getByText("The change is saved.").waitFor();
    }

    private void holdGroup() {
        administrator.navigate(forum.url("/console/group/" + group));
        administrator
                .getByRole(AriaRole.BUTTON, Names.button("Check each post first"))
                .click();
        assertThat(administrator.getByText("From now on, each new post in the group waits for staff."))
                .isVisible();
        Axe.checkAllLooks(administrator);
    }

    /** Takes pictures for manual inspection, which no build keeps. */
    private static void picture(Page page, String name) {
        String folder = System.getProperty("forum.pictures");
        if (folder != null) {
            page.setViewportSize(1280, 800);
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + "-1280.png")));
            page.setViewportSize(320, 640);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + "-320.png")));
            page.setViewportSize(1280, 800);
        }
    }

    @Test
    void newcomerPostIsHeldUntilPublished() {
        setFirstPosts(1);
        try {
            Page newcomer = newcomer("Sparrow");
            reply(newcomer, "Warm milk helps me.");
            Locator waiting = newcomer.locator("article[id^=waiting-]");
            assertThat(waiting).containsText("Waiting: staff will check your post");
            assertThat(waiting).containsText("You are new here.");
            assertThat(waiting).containsText("We will check it by");
            assertThat(waiting).containsText("Warm milk helps me.");
            Axe.checkAllLooks(newcomer);
            picture(newcomer, "waiting");
            guest.navigate(forum.url("/discussions/" + discussionId));
            assertThat(guest.getByText("Warm milk")).hasCount(0);
            assertThat(guest.locator("article")).hasCount(1);
            waiting.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Edit this waiting post"))
                    .click();
            newcomer.getByLabel("Your text").fill("Warm milk and honey help me.");
            newcomer.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
            assertThat(newcomer.locator("article[id^=waiting-]")).containsText("honey");
            caseOffersSuitableDecisions();
            publishesByKeyboard();
            guest.navigate(forum.url("/discussions/" + discussionId));
            assertThat(guest.locator("#post-2")).containsText("Warm milk and honey help me a lot.");
            newcomer.navigate(forum.url("/discussions/" + discussionId));
            assertThat(newcomer.locator("article[id^=waiting-]")).hasCount(0);
            reply(newcomer, "And a book.");
            assertThat(newcomer.locator("#post-3")).containsText("And a book.");
        } finally {
            setFirstPosts(0);
        }
    }

    /** Held posts offer no "Leave it as it is": the author would be told that the post is fine while it stays held. */
    private void caseOffersSuitableDecisions() {
        staff.navigate(forum.url("/console/cases"));
        Locator row = staff.locator("table tr", new Page.LocatorOptions().setHasText("Warm milk"));
        assertThat(row).hasCount(1);
        assertThat(row.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        new Console(staff, forum).openCase("Warm milk");
        assertThat(staff.locator("main")).containsText("This post is waiting until staff have checked it.");
        assertThat(staff.getByLabel("Delete it")).hasCount(1);
        assertThat(staff.getByLabel("Leave it as it is")).hasCount(0);
        assertThat(staff.getByLabel("Hide it")).hasCount(0);
        assertThat(staff.locator("#ask-form, #letters")).hasCount(0); // there is no report, so no reporter to ask
        Axe.checkAllLooks(staff);
    }

    private void publishesByKeyboard() {
        Keyboard keys = new Keyboard(staff);
        staff.navigate(forum.url("/console/held"));
        Axe.checkAllLooks(staff);
        picture(staff, "held-list");
        keys.to("Reply in “Nights”").enter("**/console/held-post/*");
        Axe.checkAllLooks(staff);
        picture(staff, "held-post");
        staff.reload();
        keys.to("Text").press("Control+A").type("Warm milk and honey help me a lot.");
        keys.to("Edit and publish").enter("**/console/held");
        assertThat(staff.getByText("The edited post is published. Its author will be told."))
                .isVisible();
    }

    @Test
    void bulkApproveAndRefuse() {
        holdGroup();
        Page plover = newcomer("Plover");
        Page bunting = newcomer("Bunting");
        reply(plover, "First thought.");
        reply(bunting, "Second thought.");
        bunting.navigate(forum.url("/start-discussion/" + group));
        bunting.getByLabel("Title").fill("Buy my pillows");
        bunting.getByLabel("Your text", new Page.GetByLabelOptions().setExact(true))
                .fill("Cheap!");
        bunting.getByRole(AriaRole.BUTTON, Names.button("Post discussion")).click();
        assertThat(bunting.locator("h1")).hasText("Buy my pillows");
        assertThat(bunting.locator("article[id^=waiting-]")).containsText("In this group, staff read each post");
        Axe.checkAllLooks(bunting);
        guest.navigate(bunting.url().replaceFirst("#.*", ""));
        assertThat(guest.locator("main")).not().containsText("pillows");
        guest.navigate(forum.url("/groups/" + group));
        assertThat(guest.getByText("Buy my pillows")).hasCount(0);

        Keyboard keys = new Keyboard(staff);
        staff.navigate(forum.url("/console/held?reason=GROUP"));
        keys.to("Choose the post by Plover").press("Space");
        keys.to("Choose the post by Bunting").press("Space");
        keys.to("Publish the selected posts").press("Enter");
        assertThat(staff.getByText("2 posts are published.")).isVisible();
        Axe.checkAllLooks(staff);
        guest.navigate(forum.url("/discussions/" + discussionId));
        assertThat(guest.locator("#post-2")).containsText("First thought.");
        assertThat(guest.locator("#post-3")).containsText("Second thought.");

        staff.navigate(forum.url("/console/held?reason=GROUP"));
        keys.to("Publish the selected posts").press("Enter");
        assertThat(staff.locator("#errors")).containsText("Choose at least one post");
        Axe.checkAllLooks(staff);
        keys.to("Choose the post by Bunting").press("Space");
        keys.to("Why you do not publish them").press("Control+A").type("It advertises.");
        keys.to("Preview the message to the authors").press("Enter");
        assertThat(staff.locator("#preview")).containsText("It advertises.");
        Axe.checkAllLooks(staff);
        keys.to("Do not publish the selected posts").press("Enter");
        assertThat(staff.getByText("1 post is not published. Its author is told."))
                .isVisible();
        bunting.reload();
        assertThat(bunting.locator("article[id^=waiting-]")).containsText("We did not publish this post");
        assertThat(bunting.locator("article[id^=waiting-]")).containsText("It advertises.");
        Axe.checkAllLooks(bunting);
        picture(bunting, "refused");
    }

    @Test
    void watchedWordsAreBlockedOrReplaced() {
        administrator.navigate(forum.url("/console/watched-words"));
        Axe.checkAllLooks(administrator);
        add("miracle*", "It cannot be posted", "It promises what nobody can keep.");
        add("snake oil", "The word is replaced", "");
        administrator
                .getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .fill("M\u0456racles of snake oil");
        administrator.getByRole(AriaRole.BUTTON, Names.button("Try it")).click();
        assertThat(administrator.getByText("2 places were found.")).isVisible();
        Axe.checkAllLooks(administrator);
        picture(administrator, "watched-words");
        Page writer = newcomer("Goldcrest");
        reply(writer, "Mir**acles** happen.");
        assertThat(writer.locator("#errors"))
                .containsText("You cannot use “Miracles” here. It promises what nobody can keep.");
        assertThat(writer.getByLabel("Your reply")).hasValue("Mir**acles** happen.");
        Axe.checkAllLooks(writer);
        picture(writer, "blocked");
        reply(writer, "It is snake oil to me.");
        assertThat(writer.locator("#errors")).containsText("snake oil \u2192 nonsense");
        assertThat(writer.getByLabel("Your reply")).hasValue("It is nonsense to me.");
        writer.getByRole(AriaRole.BUTTON, Names.button("Post reply")).click();
        assertThat(writer.locator("#post-2")).containsText("It is nonsense to me.");
        remove("miracle*");
        remove("snake oil");
    }

    private void add(String word, String treatment, String why) {
        administrator.navigate(forum.url("/console/watched-word"));
        administrator.getByLabel("Word or words").fill(word);
        administrator.getByLabel(treatment).check();
        administrator.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
        if (!why.isEmpty()) {
            assertThat(administrator.locator("#errors")).containsText("Write a reason");
            Axe.checkAllLooks(administrator);
            picture(administrator, "watched-word");
            administrator.getByLabel("Why").fill(why);
            administrator.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
        } else {
            administrator.waitForURL("**/console/watched-words");
            administrator.getByRole(AriaRole.LINK, Names.named(word)).click();
            administrator.getByLabel("Word to put in its place").fill("nonsense");
            administrator.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
        }
        administrator.getByText("The word is saved.").waitFor();
    }

    private void remove(String word) {
        administrator.navigate(forum.url("/console/watched-words"));
        administrator.getByRole(AriaRole.LINK, Names.named(word)).click();
        administrator
                .getByRole(AriaRole.BUTTON, Names.button("Remove this word"))
                .click();
        administrator
                .getByText("The word is removed.")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
    }
}
