package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.ConsoleDiscussionPage;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.Story;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** Staff moderate discussions; a guest without JavaScript sees the result. */
class DiscussionModerationIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private long group;
    private Page author;
    private Page staff;
    private Page guest;
    private ConsoleDiscussionPage console;

    @BeforeEach
    void openWindows() {
        Person rosalind = community.administrator();
        group = community.group("Looked after " + System.nanoTime());
        author = community.window(rosalind);
        staff = community.window(community.moderator("Lamplighter"));
        guest = browser.visitorWithoutScripts();
        console = new ConsoleDiscussionPage(staff, forum);
    }

    private long discussion(String title, String... replies) {
        DiscussionPage shown = DiscussionPage.start(
                author, forum, group, new Story.Opening(title, "It began in May.", DiscussionPage.ON_SITE));
        for (String reply : replies) {
            shown.reply(reply, null);
        }
        return shown.id();
    }

    private DiscussionPage asGuest(long discussion) {
        return DiscussionPage.open(guest, forum, discussion);
    }

    @Test
    void movesDiscussionByKeyboard() {
        String other = "Other ward " + System.nanoTime();
        community.group(other);
        long id = discussion("In the wrong group");
        asGuest(id);
        console.open(id);
        Axe.checkAllLooks(staff);
        staff.getByLabel("Move it to another group").selectOption(other);
        staff.locator("#plan-move").focus();
        staff.keyboard().press("Enter");
        assertThat(staff.locator(".note.warning")).containsText(other);
        Axe.checkAllLooks(staff);
        staff.locator("#whole-do").focus();
        staff.keyboard().press("Enter");
        assertThat(staff.getByText("The discussion is in its new group.")).isVisible();
        assertThat(staff.locator(".timeline").last()).containsText("moved the discussion to another group");
        asGuest(id);
        assertThat(guest.locator(".crumbs")).containsText(other);
        guest.navigate(forum.url("/groups/" + group));
        assertThat(guest.getByText("In the wrong group")).hasCount(0);
    }

    @Test
    void labelsUnsafeAdvice() {
        long id = discussion("Grapefruit", "Stop your tablets and eat grapefruit.");
        Page adminPage = community.window(community.administrator());
        adminPage.navigate(forum.url("/console/advice"));
        adminPage.getByLabel("Title").fill("Your tablets and food");
        adminPage.getByLabel("Address").fill("http://hospital.example/tablets");
        adminPage.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
        assertThat(adminPage.locator("#errors")).containsText("begins with https://");
        Axe.checkAllLooks(adminPage);
        adminPage.getByLabel("Address").fill("https://hospital.example/tablets");
        adminPage.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
        assertThat(adminPage.getByText("The page is on the list.")).isVisible();
        Axe.checkAllLooks(adminPage);

        Assertions.assertThat(asGuest(id).post(2).locator(".advice").count()).isZero();
        console.openPost(id, 2);
        Axe.checkAllLooks(staff);
        Console theCase = console.decide();
        assertThat(staff.locator("main")).containsText("Staff found it themselves.");
        new Keyboard(staff).to("Do more as well").press("Enter");
        staff.getByLabel("Say that the advice of the post is not safe").selectOption("Your tablets and food");
        Axe.checkAllLooks(staff);
        theCase.decide("Leave it as it is", "Please do not give such advice.");
        console.openPost(id, 2);
        Axe.checkAllLooks(staff);
        Locator label = asGuest(id).post(2).locator(".advice");
        assertThat(label).containsText("do not follow this advice without asking the people who treat you");
        assertThat(label.locator("a")).hasAttribute("href", "https://hospital.example/tablets");
        Axe.checkAllLooks(DiscussionPage.open(author, forum, id).page());
        console.press("Remove the label");
        assertThat(asGuest(id).post(2).locator(".advice")).hasCount(0);
    }

    @Test
    void redactsPrivateInformation() {
        long id = discussion("Numbers", "Ring me on 020 7946 0000", "> Ring me on 020 7946 0000\n\nI will.");
        console.openPost(id, 2);
        assertThat(staff.getByText("Post 3 by")).isVisible();
        staff.getByLabel("The text").fill("Ring me");
        console.press("Preview");
        assertThat(staff.locator("#errors")).containsText("Write what you found");
        console.giveReason("A telephone number.", "We took your number out.").press("Preview");
        assertThat(staff.locator("#preview")).containsText("We took your number out.");
        Axe.checkAllLooks(staff);
        console.press("Save the text");
        assertThat(staff.getByText("The text is changed.")).isVisible();
        assertThat(asGuest(id).post(3)).containsText("This quote was removed.");
        Locator post = asGuest(id).post(2);
        assertThat(post).containsText("staff removed private information");
        assertThat(post).not().containsText("7946");
        staff.getByRole(AriaRole.LINK, Names.named("See its earlier texts")).click();
        assertThat(staff.locator("main")).containsText("edited out by staff");
        assertThat(staff.locator("main")).containsText("7946");
    }

    @Test
    void splitsAndMerges() {
        long id = discussion("Everything at once", "About pain.", "About sleep.", "Sleep again.", "Pain again.");
        long permalink = Long.parseLong(
                asGuest(id).post(4).locator("a.nr").getAttribute("href").replaceFirst(".*/posts/", ""));
        console.open(id).choose("Make them a discussion of their own", 3);
        staff.getByLabel("Numbers of more posts").fill("4");
        staff.getByLabel("Title of the new discussion").fill("Sleep");
        assertThat(console.preview("Preview")).containsText("2 posts will become a new discussion: “Sleep”");
        console.confirm("The posts are now a discussion of their own.");
        Axe.checkAllLooks(staff);

        DiscussionPage old = asGuest(id);
        Assertions.assertThat(old.headings()).hasSize(4).element(2).isEqualTo("Posts 3 to 4");
        Assertions.assertThat(old.facts()).contains("2 replies");
        Axe.checkAllLooks(DiscussionPage.open(author, forum, id).page());
        guest.getByRole(AriaRole.LINK, Names.named("Read them there")).click();
        DiscussionPage split = new DiscussionPage(guest);
        long splitId = split.id();
        Assertions.assertThat(split.title()).isEqualTo("Sleep");
        assertThat(split.post(1)).containsText("About sleep.");
        guest.navigate(forum.url("/posts/" + permalink));
        Assertions.assertThat(guest.url()).endsWith("/discussions/" + splitId + "#post-2");

        console.open(splitId);
        staff.getByLabel("Merge it into another discussion").fill(String.valueOf(id));
        assertThat(console.previewIn("#merge-form", "Preview")).containsText("be numbered from 6");
        console.confirm("The two discussions are now one.");
        guest.navigate(forum.url("/discussions/" + splitId));
        Assertions.assertThat(guest.url()).endsWith("/discussions/" + id + "#post-6");
        assertThat(new DiscussionPage(guest).post(7)).containsText("Sleep again.");
        console.open(id);
        staff.getByRole(AriaRole.BUTTON, Names.button("Undo: 2 posts were merged"))
                .click();
        console.confirm("Everything is back in its place.");
        assertThat(asGuest(splitId).post(2)).containsText("Sleep again.");
        assertThat(asGuest(id).post(6)).hasCount(0);
    }

    @Test
    void closesWithReasonAndDeletes() {
        long id = discussion("Enough", "Said.");
        asGuest(id);
        console.open(id).press("Close");
        assertThat(staff.locator("#errors")).containsText("Say why you close the discussion");
        staff.getByLabel("Close it to new replies").fill("All has been said. Start a new one.");
        console.press("Close");
        assertThat(staff.getByText("The discussion is closed.")).isVisible();
        asGuest(id);
        assertThat(guest.locator(".head")).containsText("All has been said. Start a new one.");
        Axe.checkAllLooks(DiscussionPage.open(author, forum, id).page());
        console.open(id).choose("Delete them for good", 1, 2).giveReason("Nobody needs it.", "We tidied up.");
        assertThat(console.preview("Preview")).containsText("A second person has to confirm it");
        assertThat(staff.locator("#preview")).containsText("We tidied up.");
        Axe.checkAllLooks(staff);
        console.confirm("This is now waiting for a second person.");
        assertThat(staff.locator("main")).containsText("Waiting for a second person");
        assertThat(staff.locator("#confirm-all")).hasCount(0);
        assertThat(asGuest(id).post(2)).containsText("Said.");
        Page second = community.window(community.moderator("Linnet"));
        new ConsoleDiscussionPage(second, forum).open(id);
        Axe.checkAllLooks(second);
        new Keyboard(second).to("Delete all that someone else proposed").press("Enter");
        assertThat(second.getByText("The posts are deleted. Their authors will be told."))
                .isVisible();
        assertThat(asGuest(id).post(2)).containsText("Staff have deleted this post.");
        guest.navigate(forum.url("/groups/" + group));
        assertThat(guest.getByText("Enough")).hasCount(0);
    }
}
