package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.patientforum.running.RunningForum;

/** The moderator Whimbrel has an urgent case: Godwit takes it over, or it is released because Whimbrel loses the role. */
class CaseTakeOverIT {

    private static final String URGENT = "The patient forum needs you now";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Person whimbrel;
    private Person godwit;
    private String title;
    private long discussion;

    @BeforeEach
    void createDiscussion() {
        whimbrel = community.moderator("Whimbrel");
        godwit = community.moderator("Godwit");
        title = "Stairs " + System.nanoTime();
        long group = community.group("Taken " + System.nanoTime());
        discussion = community.discussion(group, title, "I see no way up any more.");
    }

    private void reportPost(String reason) {
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report(reason, "");
    }

    @Test
    void takeOverWithReasonNotifiesFormerOwner() {
        reportPost("It is unkind");
        Page whimbrelPage = community.window(whimbrel);
        new Console(whimbrelPage, forum).openCase(title).claim();
        assertThat(whimbrelPage.getByRole(AriaRole.BUTTON, Names.button("Take over")))
                .hasCount(0);

        Page godwitPage = community.window(godwit);
        new Console(godwitPage, forum).openCase(title);
        assertThat(godwitPage.locator("main")).containsText("Whimbrel has this case.");
        Axe.checkAllLooks(godwitPage);
        Keyboard keys = new Keyboard(godwitPage);
        keys.to("Take over").press("Enter");
        assertThat(godwitPage.locator("#takeOver-error")).containsText("Say why you are taking the case over");
        Axe.checkAllLooks(godwitPage);
        keys.to("Why are you taking it over?")
                .type("She is on the ward today.")
                .to("Take over")
                .press("Enter");
        assertThat(godwitPage.locator("main")).containsText("You have taken over this case.");
        assertThat(godwitPage.locator("main")).containsText("She is on the ward today.");
        assertThat(godwitPage.locator("main")).containsText("took the case over");
        Axe.checkAllLooks(godwitPage);

        new Console(whimbrelPage, forum).choose("Leave it as it is");
        whimbrelPage.getByLabel("Message to the author").fill("It stays.");
        new Keyboard(whimbrelPage).to("Preview").press("Enter");
        assertThat(whimbrelPage.locator(".errors")).containsText("Someone else has this case now.");
        assertThat(whimbrelPage.getByLabel("Your text")).hasValue("It stays.");
        assertThat(whimbrelPage.locator("main")).containsText("Godwit");
        Locator awaitNotification = awaitNotification(whimbrelPage, "Someone else has taken over your case");
        Axe.checkAllLooks(whimbrelPage);
        awaitNotification
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the case"))
                .click();
        assertThat(whimbrelPage.locator("main")).containsText("She is on the ward today.");
    }

    /** An absent moderator takes a case: the page says that it will be released, and where to end the absence. */
    @Test
    void absentModeratorReadsThatCaseIsReleased() {
        reportPost("It is unkind");
        Page whimbrelPage = community.window(whimbrel);
        whimbrelPage.navigate(forum.url("/console/rota"));
        whimbrelPage.locator("#absentee").selectOption(whimbrel.name());
        whimbrelPage
                .locator("#first")
                .fill(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        whimbrelPage
                .locator("#last")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
        new Keyboard(whimbrelPage).to("Add days away").press("Enter");
        whimbrelPage.getByText("The rota is changed.").waitFor();
        whimbrelPage.navigate(forum.url("/console/cases"));
        assertThat(whimbrelPage.locator("#away-note"))
                .containsText("If you take a case, it will be free for others again");
        new Console(whimbrelPage, forum).openCase(title);
        assertThat(whimbrelPage.locator("#away-note"))
                .containsText("If you take this case, it will be free for others again");
        new Console(whimbrelPage, forum).claim();
        assertThat(whimbrelPage.locator("#away-note")).containsText("So this case will be free for others again");
        Axe.checkAllLooks(whimbrelPage);
        String address = whimbrelPage.url();
        whimbrelPage
                .getByRole(AriaRole.LINK, Names.named("Change your days away"))
                .click();
        new Keyboard(whimbrelPage).to(whimbrel.name() + " will be here from").press("Enter");
        whimbrelPage.getByText("The rota is changed.").waitFor();
        whimbrelPage.navigate(address);
        assertThat(whimbrelPage.locator("#away-note")).hasCount(0);
    }

    /** Returns the notification, which appears within seconds. */
    private Locator awaitNotification(Page page, String words) {
        page.waitForCondition(() -> {
            page.navigate(forum.url("/news"));
            return page.locator("main").innerText().contains(words);
        });
        return page.locator("main li", new Page.LocatorOptions().setHasText(words));
    }

    /** Waits for the job that runs every minute. */
    @Test
    void urgentCaseOfFormerModeratorAlertsOthersAgain() {
        reportPost("I am worried about someone");
        int before = forum.mail().awaitMails(godwit.email(), URGENT, 1).size();
        Page whimbrelPage = community.window(whimbrel);
        new Console(whimbrelPage, forum).openCase(title).claim();
        Page administrator = community.window(community.administrator());
        new Console(administrator, forum).changeRole(whimbrel.name(), "Member");
        administrator.navigate(forum.url("/console/jobs"));
        new Keyboard(administrator).to("Run now: Remind staff of cases").press("Enter");
        forum.mail().awaitMails(godwit.email(), URGENT, before + 1);
        Page godwitPage = community.window(godwit);
        new Console(godwitPage, forum).openCase(title).claim();
        assertThat(godwitPage.locator("main")).containsText("freed the case");
        assertThat(awaitNotification(whimbrelPage, "A case that you had is free for others"))
                .not()
                .containsText("Open the case");
        Axe.checkAllLooks(whimbrelPage);
        new Console(administrator, forum).changeRole(whimbrel.name(), "Moderator");
    }
}
