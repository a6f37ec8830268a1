package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Story;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** The moderators Pochard and Lapwing give each other cases, decide several at once, and suspend an author along with a decision. */
class HandOverIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page pochard;
    private Page lapwing;
    private String title;

    @BeforeEach
    void reportedPost() {
        pochard = community.window(community.moderator("Pochard"));
        lapwing = community.window(community.moderator("Lapwing"));
        title = report("Crossbill");
        open(pochard, title);
    }

    private String report(String author) {
        String reported = "Waiting for the bus " + System.nanoTime();
        long group = community.group("Knees " + System.nanoTime());
        long discussion = DiscussionPage.start(
                        community.window(community.member(author)),
                        forum,
                        group,
                        new Story.Opening(reported, "Nurse Jones on ward 4 was rude to me.", DiscussionPage.ON_SITE))
                .id();
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
        return reported;
    }

    private static Locator row(Page page, String about) {
        page.navigate(forum.url("/console/cases?sort=-openedAt"));
        return page.locator("#rows_data tr", new Page.LocatorOptions().setHasText(about));
    }

    private static void open(Page page, String about) {
        row(page, about).getByRole(AriaRole.LINK).first().click();
        page.waitForURL("**/console/case/*");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, Names.button(name));
    }

    @Test
    void caseIsGivenToAColleagueWhoGivesAllOfTheirsBack() {
        pochard.getByText("Give it to a colleague").click();
        pochard.locator("#assign-do").click();
        assertThat(pochard.locator("#colleague-error")).containsText("Choose a colleague");
        pochard.locator("#colleague").selectOption("Lapwing");
        pochard.getByLabel("What should they know? (optional)").fill("You know this group.");
        Axe.checkAllLooks(pochard);
        button(pochard, "Hand over").click();
        assertThat(pochard.locator("main")).containsText("Your colleague has the case now.");
        assertThat(pochard.locator(".facts")).containsText("Lapwing");
        assertThat(pochard.locator(".timeline"))
                .containsText(Pattern.compile("Pochard gave the case to a colleague,\\s+(just now|\\d+ minutes? ago)"));

        lapwing.navigate(forum.url("/news"));
        assertThat(lapwing.locator("main")).containsText("A colleague has given you a case");
        lapwing.navigate(forum.url("/console/cases"));
        lapwing.locator("#end-of-turn summary").click();
        Axe.checkAllLooks(lapwing);
        button(lapwing, "Hand over my cases").click();
        assertThat(lapwing.locator("main")).containsText(Pattern.compile("\\d+ cases? (is|are) handed over\\."));
        assertThat(row(pochard, title)).not().containsText("Lapwing");
    }

    @Test
    void severalCasesAreDecidedAfterAPreview() {
        String taken = report("Crossbill");
        String free = report("Crossbill");
        open(lapwing, taken);
        button(lapwing, "Take it").click();
        assertThat(lapwing.locator("main")).containsText("You have taken this case.");
        assertThat(row(pochard, taken).getByRole(AriaRole.CHECKBOX)).hasCount(0);
        for (String about : new String[] {title, free}) {
            pochard.locator("#rows_data tr", new Page.LocatorOptions().setHasText(about))
                    .getByRole(AriaRole.CHECKBOX)
                    .check();
        }
        button(pochard, "See what will happen").click();
        assertThat(pochard.locator("main")).containsText("2 cases will be decided.");
        assertThat(pochard.locator(".rows")).containsText("The post stays as it is, and its author gets your message.");
        Axe.checkAllLooks(pochard);
        open(lapwing, free);
        button(lapwing, "Take it").click();
        lapwing.getByText("You have taken this case.").waitFor();
        pochard.reload();
        assertThat(pochard.locator("main")).containsText("1 case will be decided.");
        assertThat(pochard.locator(".rows")).containsText("Someone else has this case now.");
        button(pochard, "Decide 1 case").click();
        assertThat(pochard.locator("main")).containsText("1 case is decided.");
    }

    /** One message: the sanction has the words of the decision. */
    @Test
    void authorIsSuspendedAlongWithTheDecisionInADialog() {
        open(pochard, report("Chiffchaff")); // a separate author, because the test signs them out
        pochard.getByLabel("Hide it. You can show it again later").check();
        pochard.getByLabel("What did you find?").fill("The post names a nurse.");
        pochard.getByLabel("What is the decision based on?").selectOption("RULES");
        pochard.getByLabel("Which rule or law?").fill("Do not name people who cannot answer");
        Locator opener = pochard.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Warn or restrict"));
        opener.focus();
        pochard.keyboard().press("Enter");
        Locator dialog = pochard.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        Axe.checkAllLooks(pochard);
        pochard.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(opener).isFocused();
        pochard.keyboard().press("Enter");
        dialog.getByLabel("Suspend: the member is signed out and cannot sign in")
                .check();
        dialog.locator("#sanction-decide").click();
        assertThat(pochard.locator("main")).containsText("Your decision is done.");
        assertThat(pochard.locator("main")).containsText("The author cannot sign in.");
        assertThat(pochard.locator(".author-card")).containsText("Suspended to the end of");
    }
}
