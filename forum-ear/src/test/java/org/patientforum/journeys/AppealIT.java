package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.ReceivedMail;
import org.patientforum.running.RunningForum;

/** The moderator Whinchat hides a post of Campion, who reads the reason and appeals; the uninvolved moderator Twite decides. */
class AppealIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private static final String MESSAGE = "A message for you on the patient forum";

    private Person campion;
    private int receivedBefore;
    private Page whinchat;
    private Page twite;
    private String title;
    private String theCase;
    private long discussion;

    @BeforeEach
    void reportPostOfCampion() {
        campion = community.member("Campion");
        whinchat = community.window(community.moderator("Whinchat"));
        twite = community.window(community.moderator("Twite"));
        receivedBefore = forum.mail().mails(campion.email(), MESSAGE).size();
        title = "Cold hands " + System.nanoTime();
        long group = community.group("Appeals " + System.nanoTime());
        discussion = community.discussion(group, title, "What helps you?");
        DiscussionPage.open(community.window(campion), forum, discussion).reply("Only fools ask that.", null);
        DiscussionPage.open(browser.visitor(), forum, discussion).report(2).report("It is unkind", "");
    }

    @Test
    void acceptedAppealRestoresPost() {
        openCase().claim().decide("Hide it.", "We have hidden your post.");
        assertThat(guest().locator("#post-2")).containsText("Staff have hidden this post.");
        Page author = appeal("I only laughed at myself.");
        Axe.checkAllLooks(author);

        whinchat.navigate(theCase);
        assertThat(whinchat.locator("main")).containsText("Someone else has to decide the appeal.");
        assertThat(whinchat.getByLabel("The decision stands")).hasCount(0);
        Axe.checkAllLooks(whinchat);
        twite.navigate(theCase);
        Axe.checkAllLooks(twite);
        decidesAppeal(twite, new Keyboard(twite), "The decision was wrong");
        assertThat(twite.locator("main")).containsText("The appeal is decided.");
        Axe.checkAllLooks(twite);

        assertThat(guest().locator("#post-2")).containsText("Only fools ask that.");
        author.reload();
        assertThat(author.locator("main")).containsText("You were right. We have put it right.");
        assertThat(author.locator("main")).not().containsText("Whinchat");
        Axe.checkAllLooks(author);
    }

    @Test
    void deletionNeedsTwoAndRejectedAppealChangesNothing() {
        openCase().claim().fillDecision("Delete it.", "We have deleted your post.");
        assertThat(whinchat.locator("main")).containsText("Your proposal is waiting for a second person.");
        assertThat(whinchat.getByRole(AriaRole.BUTTON, Names.button("Confirm"))).hasCount(0);
        assertThat(guest().locator("#post-2")).containsText("Only fools ask that.");
        twite.navigate(theCase);
        Axe.checkAllLooks(twite);
        new Keyboard(twite).to("Confirm").press("Enter");
        assertThat(twite.locator("main")).containsText("You have confirmed it.");
        assertThat(guest().locator("#post-2")).not().containsText("Only fools ask that.");

        Page author = appeal("It was a joke.");
        Page rosalind = community.window(community.administrator());
        rosalind.navigate(theCase);
        decidesAppeal(rosalind, new Keyboard(rosalind), "The decision stands");
        assertThat(rosalind.locator("main")).containsText("The appeal is decided.");
        author.reload();
        assertThat(author.locator("main")).containsText("We have looked at it again. Our decision has not changed.");
        author.getByRole(AriaRole.LINK, Names.named("See our answer")).click();
        assertThat(author.locator("main")).containsText("We have looked at it again.");
        assertThat(guest().locator("#post-2")).not().containsText("Only fools ask that.");
    }

    private Console openCase() {
        Console console = new Console(whinchat, forum).openCase(title);
        theCase = whinchat.url();
        return console;
    }

    /** Reading the reason and appealing work without JavaScript. */
    private Page appeal(String words) {
        Page page = community.window(campion, Browser.options().setJavaScriptEnabled(false));
        List<ReceivedMail> arrived = forum.mail().awaitMails(campion.email(), MESSAGE, receivedBefore + 1);
        page.navigate(arrived.get(arrived.size() - 1).link("/news"));
        page.locator("main a[href*='/decisions/']").first().click();
        assertThat(page.locator("main")).containsText("No computer program made this decision.");
        page.getByLabel("Why is our decision wrong?").fill(words);
        page.getByRole(AriaRole.BUTTON, Names.button("Send appeal")).click();
        assertThat(page.locator("main")).containsText("Thank you. We have your appeal.");
        Page looked = community.window(campion);
        looked.navigate(page.url());
        return looked;
    }

    private static void decidesAppeal(Page page, Keyboard keys, String outcome) {
        page.getByLabel(outcome).check();
        page.getByLabel("Message to the author").fill("We have looked at it again.");
        keys.to("Preview").press("Enter");
        assertThat(page.locator("#preview")).containsText("We have looked at it again.");
        Axe.checkAllLooks(page);
        keys.to("Decide the appeal").press("Enter");
    }

    private Page guest() {
        return DiscussionPage.open(browser.visitor(), forum, discussion).page();
    }
}
