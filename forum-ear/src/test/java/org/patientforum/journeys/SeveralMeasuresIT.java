package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** The moderator Fieldfare uses a template, hides a post, closes its discussion and suspends its author in one decision, and undoes parts of it. */
class SeveralMeasuresIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page fieldfare;
    private long discussion;
    private String title;

    @BeforeEach
    void reportPostOfFinch() {
        fieldfare = community.window(community.moderator("Fieldfare"));
        title = "Cold feet " + System.nanoTime();
        long group = community.group("Collisions " + System.nanoTime());
        discussion = community.discussion(group, title, "What helps you?");
        DiscussionPage.open(community.window(community.member("Finch")), forum, discussion)
                .reply("Only fools ask that.", null);
        DiscussionPage.open(browser.visitor(), forum, discussion).report(2).report("It is unkind", "");
    }

    @Test
    void oneDecisionAppliesSeveralMeasuresThatCanBeUndone() {
        String name = "Unkind words " + System.nanoTime();
        fieldfare.navigate(forum.url("/console/templates"));
        fieldfare.getByLabel("Name").fill(name);
        fieldfare.getByLabel("With which decision?").selectOption("HIDE");
        fieldfare.getByLabel("What did you find?").fill("The post insults others.");
        fieldfare.getByLabel("What is the decision based on?").selectOption("RULES");
        fieldfare.getByLabel("Which rule or law?").fill("Be kind");
        fieldfare.getByLabel("Message to the author").fill("We have hidden your post, because it is unkind.");
        Axe.checkAllLooks(fieldfare);
        new Keyboard(fieldfare).to("Save template").press("Enter");
        assertThat(fieldfare.locator("main")).containsText("The template is saved.");
        Axe.checkAllLooks(fieldfare);

        new Console(fieldfare, forum).openCase(title);
        new Keyboard(fieldfare).to(name).press("Enter");
        assertThat(fieldfare.getByLabel("Message to the author"))
                .hasValue("We have hidden your post, because it is unkind.");
        assertThat(fieldfare.getByLabel("Hide it.")).isChecked();
        assertThat(fieldfare.getByLabel("What did you find?")).hasValue("The post insults others.");
        assertThat(fieldfare.getByLabel("What is the decision based on?")).hasValue("RULES");
        assertThat(fieldfare.getByLabel("Which rule or law?")).hasValue("Be kind");
        assertThat(fieldfare.locator("#preview")).containsText("We have hidden your post, because it is unkind.");
        fieldfare.getByText("Do more as well").click();
        fieldfare.getByLabel("Close the discussion, because").fill("It became unkind.");
        new Keyboard(fieldfare).to("Warn or restrict").press("Enter");
        fieldfare.getByLabel("Read-only: the member can read").check();
        fieldfare.locator("#sanctionUntil").fill("2099-03-05");
        Axe.checkAllLooks(fieldfare);
        new Keyboard(fieldfare).to("Preview").press("Enter");
        assertThat(fieldfare.getByRole(AriaRole.DIALOG)).isHidden();
        assertThat(fieldfare.locator("#preview")).containsText("The discussion is closed.");
        Axe.checkAllLooks(fieldfare);
        new Keyboard(fieldfare).to("Decide").press("Enter");
        assertThat(fieldfare.locator("main")).containsText("Your decision is done.");
        assertThat(fieldfare.locator("main")).containsText("The author can read, but not write.");
        Axe.checkAllLooks(fieldfare);
        Page guest = DiscussionPage.open(browser.visitor(), forum, discussion).page();
        assertThat(guest.locator("main")).containsText("It became unkind.");
        assertThat(guest.locator("#post-2")).containsText("Staff have hidden this post.");

        new Keyboard(fieldfare).to("Open the discussion again").press("Enter");
        assertThat(fieldfare.locator("main")).containsText("It is undone.");
        new Keyboard(fieldfare).to("Let them write again").press("Enter");
        assertThat(fieldfare.locator("main")).containsText("Fieldfare undid it");
        guest.reload();
        assertThat(guest.locator("main")).not().containsText("It became unkind.");
    }
}
