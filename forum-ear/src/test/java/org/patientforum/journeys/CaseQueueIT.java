package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** The moderator Dunlin works through the queue with few clicks, by mouse and by keyboard. */
class CaseQueueIT {

    private static final Pattern A_CASE_OR_THE_QUEUE = Pattern.compile(".*/console/cases?(?:/\\d+)?");

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page dunlin;
    private String title;
    private String template;

    @BeforeEach
    void reportedPost() {
        title = "Waiting for the results " + System.nanoTime();
        template = "Unfair to a nurse " + System.nanoTime();
        dunlin = community.window(community.moderator("Dunlin"));
        long group = community.group("Hips " + System.nanoTime());
        long discussion = community.discussion(group, title, "Nurse Jones on ward 4 was rude to me.");
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
        addTemplate();
    }

    private void addTemplate() {
        dunlin.navigate(forum.url("/console/templates"));
        dunlin.getByLabel("Name").fill(template);
        dunlin.getByLabel("With which decision?").selectOption("HIDE");
        dunlin.getByLabel("What did you find?").fill("The post names a nurse.");
        dunlin.getByLabel("What is the decision based on?").selectOption("RULES");
        dunlin.getByLabel("Which rule or law?").fill("Do not name people who cannot answer");
        dunlin.getByLabel("Message to the author").fill("We have hidden your post, because it names a nurse.");
        dunlin.getByRole(AriaRole.BUTTON, Names.button("Save template")).click();
        dunlin.getByText("The template is saved.").waitFor();
        dunlin.navigate(forum.url("/console/cases?sort=-openedAt"));
    }

    @Test
    void reportedPostIsHiddenWithThreeClicks() {
        dunlin.locator("tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        dunlin.getByLabel("Reply template").selectOption(new SelectOption().setLabel(template));
        assertThat(dunlin.locator("#preview")).containsText("We have hidden your post, because it names a nurse.");
        assertThat(dunlin.getByLabel("What did you find?")).hasValue("The post names a nurse.");
        Axe.checkAllLooks(dunlin);
        dunlin.getByRole(AriaRole.BUTTON, Names.button("Decide and next")).click();
        assertThat(dunlin.locator("main")).containsText("Your decision is done.");
        assertThat(dunlin).hasURL(A_CASE_OR_THE_QUEUE);
        assertThat(dunlin.locator("h1")).not().containsText(title);
        dunlin.navigate(forum.url("/console/cases?which=DECIDED"));
        assertThat(dunlin.locator("#rows")).containsText(title);
    }

    @Test
    void reportIsLeftWithTwoClicks() {
        dunlin.locator("tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        dunlin.getByRole(AriaRole.BUTTON, Names.button("No action, and next")).click();
        assertThat(dunlin.locator("main")).containsText("Your decision is done.");
        dunlin.navigate(forum.url("/console/cases?which=DECIDED"));
        assertThat(dunlin.locator("#rows")).containsText(title);
    }

    @Test
    void decisionTakesFewTabStops() {
        dunlin.locator("tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first()
                .focus();
        dunlin.keyboard().press("Enter");
        dunlin.waitForURL("**/console/case/*");
        dunlin.getByLabel("Reply template").focus();
        dunlin.keyboard().type(template);
        assertThat(dunlin.locator("#preview")).isVisible();
        new Keyboard(dunlin).to("Decide").press("Enter");
        assertThat(dunlin.locator("main")).containsText("Your decision is done.");
    }

    /** Page, order and filter stand in the address: Back, Reload and a shared link show the same list. */
    @Test
    void addressHoldsTheOrder() {
        dunlin.navigate(forum.url("/console/cases"));
        dunlin.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Opened"))
                .click();
        dunlin.waitForURL("**/console/cases?sort=openedAt");
        String oldest = dunlin.locator("#rows_data a").first().innerText();
        dunlin.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Opened"))
                .click();
        dunlin.waitForURL("**/console/cases?sort=-openedAt");
        assertThat(dunlin.locator("#rows_data tr").first()).containsText(title);
        Axe.checkAllLooks(dunlin);
        dunlin.reload();
        assertThat(dunlin.locator("#rows_data tr").first()).containsText(title);
        assertThat(dunlin.locator("a[data-table=export]").first())
                .hasAttribute("href", Pattern.compile(".*cases\\.csv\\?sort=-openedAt"));
        dunlin.goBack();
        dunlin.waitForURL("**/console/cases?sort=openedAt");
        assertThat(dunlin.locator("#rows_data a").first()).hasText(oldest);
    }
}
