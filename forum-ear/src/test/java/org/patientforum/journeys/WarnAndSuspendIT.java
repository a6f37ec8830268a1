package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.ConsoleDiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.SignInPage;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** Staff warn and suspend a member, lift the suspension, and reveal an identity; the member reads all messages without JavaScript. */
class WarnAndSuspendIT {

    private static final String MESSAGE = "A message for you on the patient forum";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Person dunnock;
    private Person moderator;
    private Page nightjar;

    @BeforeEach
    void prepare() {
        dunnock = community.member("Dunnock");
        moderator = community.moderator("Nightjar");
        nightjar = community.window(moderator);
    }

    private Page member() {
        return community.window(dunnock, Browser.options().setJavaScriptEnabled(false));
    }

    private void decide(Person about, String kind, String words, LocalDate until) {
        new Console(nightjar, forum).openMember(about.name());
        Keyboard keys = new Keyboard(nightjar);
        keys.to("Decide about this member").press("Enter");
        nightjar.waitForURL("**/console/case/*");
        new Console(nightjar, forum).choose("Leave it as it is");
        new ConsoleDiscussionPage(nightjar, forum).giveReason("They were warned in May.", "We must do this.");
        keys.to("Warn or restrict").press("Enter");
        nightjar.locator("#sanction-choice input[value=" + kind + "]").check();
        if (until != null) {
            nightjar.locator("#sanctionUntil").fill(until.toString());
        }
        nightjar.getByLabel("Other words about it (optional)").fill(words);
        keys.to("Preview").press("Enter");
        assertThat(nightjar.locator("#preview")).containsText(words);
        Axe.checkAllLooks(nightjar);
        keys.to("Decide").press("Enter");
        assertThat(nightjar.getByText("Your decision is done.")).isVisible();
        Axe.checkAllLooks(nightjar);
    }

    @Test
    void warningIsReadAndConfirmed() {
        int before = forum.mail().mails(dunnock.email(), MESSAGE).size();
        decide(dunnock, "WARNING", "Calling others fools is against our rules.", null);
        forum.mail().awaitMails(dunnock.email(), MESSAGE, before + 1);
        Page page = member();
        page.navigate(forum.url("/news"));
        page.getByRole(AriaRole.LINK, Names.named("Read our message")).first().click();
        assertThat(page.locator("main")).containsText("Calling others fools is against our rules.");
        assertThat(page.locator("main")).not().containsText("Nightjar");
        Axe.checkAllLooks(page);
        page.getByRole(AriaRole.BUTTON, Names.button("I have read this"))
                .first()
                .click();
        assertThat(page.locator("main")).containsText("You have told us that you read this.");
        new Console(nightjar, forum).openMember(dunnock.name());
        assertThat(nightjar.locator("main")).containsText("read on");
    }

    @Test
    void suspendedMemberReadsReasonOnSignIn() {
        Person dotterel = community.member("Dotterel"); // a separate member, because the test signs the member out
        decide(dotterel, "SUSPENSION", "You sold pills.", LocalDate.now().plusDays(3));
        new Console(nightjar, forum).openMember(dotterel.name());
        assertThat(nightjar.locator("main")).containsText("Suspended to the end of");
        Page page = browser.visitorWithoutScripts();
        SignInPage.open(page, forum).send(dotterel.email(), dotterel.password());
        assertThat(page.locator("#errors")).containsText("You can sign in again on");
        assertThat(page.locator("#errors")).containsText("You sold pills.");
        Axe.checkAllLooks(page);
        SignInPage.open(page, forum).send(dotterel.email(), "not my password");
        assertThat(page.locator("#errors")).not().containsText("pills");

        new Console(nightjar, forum).openMember(dotterel.name());
        Keyboard keys = new Keyboard(nightjar);
        keys.to("End it").press("Enter");
        assertThat(nightjar.locator("#errors")).containsText("Give a reason");
        nightjar.getByLabel("Reason", new Page.GetByLabelOptions().setExact(true))
                .fill("It was somebody else.");
        keys.to("End it").press("Enter");
        assertThat(nightjar.getByText("This has ended. The member can take part again."))
                .isVisible();
        SignInPage.open(page, forum).signIn(dotterel);
    }

    @Test
    void revealingIdentityNeedsARightAReasonAndIsAudited() {
        new Console(nightjar, forum).openMember(dunnock.name());
        assertThat(nightjar.locator("#unmask")).hasCount(0);
        Page administrator = community.window(community.administrator());
        new Console(administrator, forum).openMember(moderator.name());
        new Keyboard(administrator).to("Let them see who members are").press("Enter");
        administrator.getByText("The moderator may see who members are now.").waitFor();
        new Console(nightjar, forum).openMember(dunnock.name());
        assertThat(nightjar.locator("main")).not().containsText(dunnock.email());
        Keyboard keys = new Keyboard(nightjar);
        keys.to("Show who this is").press("Enter");
        assertThat(nightjar.locator("#errors")).containsText("Give a reason");
        Axe.checkAllLooks(nightjar);
        nightjar.getByLabel("Why you need to know").fill("The police ask, letter 12.");
        keys.to("Show who this is").press("Enter");
        assertThat(nightjar.locator("#unmasked-email")).hasText(dunnock.email());
        assertThat(nightjar.getByText("We did not save this")).hasCount(0);
        Axe.checkAllLooks(nightjar);
        nightjar.navigate(nightjar.url());
        assertThat(nightjar.locator("main")).not().containsText(dunnock.email());
        assertThat(nightjar.locator("main")).containsText("looked up who is behind a pseudonym");
        assertThat(nightjar.locator("main")).containsText("The police ask, letter 12.");
    }

    @Test
    void memberIsSignedOutEverywhereAndStaffGetBadge() {
        Person serin = community.member("Serin"); // a separate member, because the test signs the member out
        Page member = community.window(serin, Browser.options().setJavaScriptEnabled(false));
        new Console(nightjar, forum).openMember(serin.name());
        new Keyboard(nightjar).to("Sign out everywhere").press("Enter");
        assertThat(nightjar.getByText("The member is signed out everywhere.")).isVisible();
        assertThat(nightjar.locator("main")).containsText("Not signed in anywhere.");
        Axe.checkAllLooks(nightjar);
        member.navigate(forum.url("/following"));
        assertThat(member).hasURL(Pattern.compile(".*/account/sign-in.*"));

        Page adminPage = community.window(community.administrator());
        new Console(adminPage, forum).openMember("Nightjar");
        new Keyboard(adminPage).to("Staff badge").type("Dietitian");
        new Keyboard(adminPage).to("Save badge").press("Enter");
        assertThat(adminPage.getByText("The badge is saved.")).isVisible();
        assertThat(adminPage.locator("main")).containsText("gave a staff badge");
        Axe.checkAllLooks(adminPage);
    }
}
