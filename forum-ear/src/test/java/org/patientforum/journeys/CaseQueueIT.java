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
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** The moderator Gadwall works through the queue with few clicks, by mouse and by keyboard. */
class CaseQueueIT {

    private static final Pattern A_CASE_OR_THE_QUEUE = Pattern.compile(".*/console/cases?(?:/\\d+)?");

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page gadwall;
    private String title;
    private String template;

    @BeforeEach
    void reportedPost() {
        title = "Waiting for the results " + System.nanoTime();
        template = "Unfair to a nurse " + System.nanoTime();
        gadwall = community.window(community.moderator("Gadwall"));
        long group = community.group("Hips " + System.nanoTime());
        long discussion = community.discussion(group, title, "Nurse Jones on ward 4 was rude to me.");
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
        addTemplate();
    }

    private void addTemplate() {
        gadwall.navigate(forum.url("/console/templates"));
        gadwall.getByLabel("Name").fill(template);
        gadwall.getByLabel("With which decision?").selectOption("HIDE");
        gadwall.getByLabel("What did you find?").fill("The post names a nurse.");
        gadwall.getByLabel("What is the decision based on?").selectOption("RULES");
        gadwall.getByLabel("Which rule or law?").fill("Do not name people who cannot answer");
        gadwall.getByLabel("Message to the author").fill("We have hidden your post, because it names a nurse.");
        gadwall.getByRole(AriaRole.BUTTON, Names.button("Save template")).click();
        gadwall.getByText("The template is saved.").waitFor();
        gadwall.navigate(forum.url("/console/cases?sort=-openedAt"));
    }

    @Test
    void reportedPostIsHiddenWithThreeClicks() {
        gadwall.locator("tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        gadwall.getByRole(AriaRole.BUTTON, Names.button(template)).click();
        assertThat(gadwall.locator("#preview")).containsText("We have hidden your post, because it names a nurse.");
        assertThat(gadwall.getByLabel("What did you find?")).hasValue("The post names a nurse.");
        Axe.checkAllLooks(gadwall);
        gadwall.getByRole(AriaRole.BUTTON, Names.button("Decide and next")).click();
        assertThat(gadwall.locator("main")).containsText("Your decision is done.");
        assertThat(gadwall).hasURL(A_CASE_OR_THE_QUEUE);
        assertThat(gadwall.locator("h1")).not().containsText(title);
        gadwall.navigate(forum.url("/console/cases?which=DECIDED"));
        assertThat(gadwall.locator("#rows")).containsText(title);
    }

    @Test
    void reportIsLeftWithTwoClicks() {
        gadwall.locator("tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        gadwall.getByRole(AriaRole.BUTTON, Names.button("No action, and next")).click();
        assertThat(gadwall.locator("main")).containsText("Your decision is done.");
        gadwall.navigate(forum.url("/console/cases?which=DECIDED"));
        assertThat(gadwall.locator("#rows")).containsText(title);
    }

    @Test
    void decisionTakesFewTabStops() {
        gadwall.locator("tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first()
                .focus();
        gadwall.keyboard().press("Enter");
        gadwall.waitForURL("**/console/case/*");
        new Keyboard(gadwall).to(template).press("Enter");
        assertThat(gadwall.locator("#preview")).isVisible();
        new Keyboard(gadwall).to("Decide").press("Enter");
        assertThat(gadwall.locator("main")).containsText("Your decision is done.");
    }

    /** The order stands in the address: Back, Reload and a shared link show the same list. Other tests add cases meanwhile. */
    @Test
    void addressHoldsTheOrder() {
        Locator opened = gadwall.getByRole(AriaRole.COLUMNHEADER, new Page.GetByRoleOptions().setName("Opened"));
        Locator rows = gadwall.locator("#rows_data");
        gadwall.navigate(forum.url("/console/cases"));
        opened.click();
        gadwall.waitForURL("**/console/cases?sort=openedAt");
        opened.click();
        gadwall.waitForURL("**/console/cases?sort=-openedAt");
        assertThat(opened).hasAttribute("aria-sort", "descending");
        assertThat(rows).containsText(title);
        Axe.checkAllLooks(gadwall);
        gadwall.reload();
        assertThat(opened).hasAttribute("aria-sort", "descending");
        assertThat(rows).containsText(title);
        assertThat(gadwall.locator("a[data-table=export]").first())
                .hasAttribute("href", Pattern.compile(".*cases\\.csv\\?sort=-openedAt"));
        gadwall.goBack();
        gadwall.waitForURL("**/console/cases?sort=openedAt");
        assertThat(opened).hasAttribute("aria-sort", "ascending");
    }
}
