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
    void whimbrelHasACase() {
        whimbrel = community.moderator("Whimbrel");
        godwit = community.moderator("Godwit");
        title = "Stairs " + System.nanoTime();
        long group = community.group("Taken " + System.nanoTime());
        discussion = community.discussion(group, title, "I see no way up any more.");
    }

    private void reported(String reason) {
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report(reason, "");
    }

    @Test
    void takeOverWithReasonNotifiesFormerOwner() {
        reported("It is unkind");
        Page hers = community.window(whimbrel);
        new Console(hers, forum).openCase(title).claim();
        assertThat(hers.getByRole(AriaRole.BUTTON, Names.button("Take over"))).hasCount(0);

        Page his = community.window(godwit);
        new Console(his, forum).openCase(title);
        assertThat(his.locator("main")).containsText("Whimbrel has this case.");
        Axe.checkAllLooks(his);
        Keyboard keys = new Keyboard(his);
        keys.to("Take over").press("Enter");
        assertThat(his.locator("#takeOver-error")).containsText("Say why you are taking the case over");
        Axe.checkAllLooks(his);
        keys.to("Why are you taking it over?")
                .type("She is on the ward today.")
                .to("Take over")
                .press("Enter");
        assertThat(his.locator("main")).containsText("You have taken over this case.");
        assertThat(his.locator("main")).containsText("She is on the ward today.");
        assertThat(his.locator("main")).containsText("Took over a case from someone");
        Axe.checkAllLooks(his);

        new Console(hers, forum).choose("Leave it as it is");
        hers.getByLabel("Message to the author").fill("It stays.");
        new Keyboard(hers).to("Preview").press("Enter");
        assertThat(hers.locator(".errors")).containsText("Someone else has just taken this case.");
        assertThat(hers.getByLabel("Your text")).hasValue("It stays.");
        assertThat(hers.locator("main")).containsText("Godwit");
        Locator news = news(hers, "Someone else has taken over your case");
        Axe.checkAllLooks(hers);
        news.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open the case"))
                .click();
        assertThat(hers.locator("main")).containsText("She is on the ward today.");
    }

    /** An absent moderator takes a case: the page says that it will be released, and where to end the absence. */
    @Test
    void absentModeratorReadsThatCaseIsReleased() {
        reported("It is unkind");
        Page hers = community.window(whimbrel);
        hers.navigate(forum.url("/console/rota"));
        hers.locator("#absentee").selectOption(whimbrel.name());
        hers.getByLabel("First day")
                .fill(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
        hers.getByLabel("Last day")
                .fill(LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
        new Keyboard(hers).to("Add days away").press("Enter");
        hers.getByText("The rota is changed.").waitFor();
        hers.navigate(forum.url("/console/cases"));
        assertThat(hers.locator("#away-note")).containsText("If you take a case, it will be free for others again");
        new Console(hers, forum).openCase(title);
        assertThat(hers.locator("#away-note")).containsText("If you take this case, it will be free for others again");
        new Console(hers, forum).claim();
        assertThat(hers.locator("#away-note")).containsText("So this case will be free for others again");
        Axe.checkAllLooks(hers);
        String address = hers.url();
        hers.getByRole(AriaRole.LINK, Names.named("Change your days away")).click();
        new Keyboard(hers).to(whimbrel.name() + " will be here from").press("Enter");
        hers.getByText("The rota is changed.").waitFor();
        hers.navigate(address);
        assertThat(hers.locator("#away-note")).hasCount(0);
    }

    /** Returns the notification, which appears within seconds. */
    private Locator news(Page page, String words) {
        page.waitForCondition(() -> {
            page.navigate(forum.url("/news"));
            return page.locator("main").innerText().contains(words);
        });
        return page.locator("main li", new Page.LocatorOptions().setHasText(words));
    }

    /** Waits for the job that runs every minute. */
    @Test
    void urgentCaseOfFormerModeratorAlertsOthersAgain() {
        reported("I am worried about someone");
        int before = forum.mail().letters(godwit.email(), URGENT, 1).size();
        Page hers = community.window(whimbrel);
        new Console(hers, forum).openCase(title).claim();
        Page administrator = community.window(community.administrator());
        new Console(administrator, forum).changeRole(whimbrel.name(), "Member");
        administrator.navigate(forum.url("/console/jobs"));
        new Keyboard(administrator).to("Run now: Remind staff of cases").press("Enter");
        forum.mail().letters(godwit.email(), URGENT, before + 1);
        Page his = community.window(godwit);
        new Console(his, forum).openCase(title).claim();
        assertThat(his.locator("main")).containsText("Freed a case that was with someone");
        assertThat(news(hers, "A case that you had is free for others")).not().containsText("Open the case");
        Axe.checkAllLooks(hers);
        new Console(administrator, forum).changeRole(whimbrel.name(), "Moderator");
    }
}
