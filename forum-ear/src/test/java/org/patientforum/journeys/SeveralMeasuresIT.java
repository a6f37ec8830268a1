package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
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

/** Wren chooses ready words, hides a post, closes its discussion and suspends its author at once, and undoes what was too much. */
class SeveralMeasuresIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page wren;
    private long discussion;
    private String title;

    @BeforeEach
    void somebodyReportsWhatFinchWrote() {
        wren = community.window(community.moderator("Wren"));
        title = "Cold feet " + System.nanoTime();
        long group = community.group("Collisions " + System.nanoTime());
        discussion = community.discussion(group, title, "What helps you?");
        DiscussionPage.open(community.window(community.member("Finch")), forum, discussion)
                .reply("Only fools ask that.", null);
        DiscussionPage.open(browser.visitor(), forum, discussion).report(2).report("It is unkind", "");
    }

    @Test
    void oneDecisionDoesSeveralThingsAndEachCanBeUndone() {
        String name = "Unkind words " + System.nanoTime();
        wren.navigate(forum.url("/console/templates"));
        wren.getByLabel("Name").fill(name);
        wren.getByLabel("With which decision?").selectOption("HIDE");
        wren.getByLabel("Words to the author").fill("We have hidden your post, because it is unkind.");
        Axe.checkAllLooks(wren);
        new Keyboard(wren).to("Save words").press("Enter");
        assertThat(wren.locator("main")).containsText("The words are saved.");
        Axe.checkAllLooks(wren);

        new Console(wren, forum).openCase(title);
        wren.getByLabel("Words to choose").selectOption(new SelectOption().setLabel(name));
        new Keyboard(wren).to("Use these words").press("Enter");
        assertThat(wren.getByLabel("Words to the author")).hasValue("We have hidden your post, because it is unkind.");
        assertThat(wren.getByLabel("Hide it.")).isChecked();
        wren.getByLabel("What did you find?").fill("The post insults others.");
        wren.getByLabel("What does it rest on?").selectOption("RULES");
        wren.getByLabel("Which rule or law?").fill("Be kind");
        wren.getByText("Do more at once").click();
        wren.getByLabel("Close the discussion, because").fill("It became unkind.");
        wren.getByLabel("About the author").selectOption("READ_ONLY");
        wren.getByLabel("Last day").fill("2099-03-05");
        Axe.checkAllLooks(wren);
        new Keyboard(wren).to("See what goes out").press("Enter");
        assertThat(wren.locator(".errors")).containsText("Write your message to the author about it");
        wren.getByLabel("Your message about it").fill("Insults again.");
        new Keyboard(wren).to("See what goes out").press("Enter");
        assertThat(wren.locator("#preview")).containsText("The discussion is closed.");
        Axe.checkAllLooks(wren);
        new Keyboard(wren).to("Decide").press("Enter");
        assertThat(wren.locator("main")).containsText("Your decision is done.");
        assertThat(wren.locator("main")).containsText("The author can read, but not write.");
        Axe.checkAllLooks(wren);
        Page guest = DiscussionPage.open(browser.visitor(), forum, discussion).page();
        assertThat(guest.locator("main")).containsText("It became unkind.");
        assertThat(guest.locator("#post-2")).containsText("Staff have hidden this post.");

        new Keyboard(wren).to("Open the discussion again").press("Enter");
        assertThat(wren.locator("main")).containsText("It is undone.");
        new Keyboard(wren).to("Let them write again").press("Enter");
        assertThat(wren.locator("main")).containsText("Wren undid it");
        guest.reload();
        assertThat(guest.locator("main")).not().containsText("It became unkind.");
    }
}
