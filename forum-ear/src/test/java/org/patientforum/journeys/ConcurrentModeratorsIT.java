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
import org.patientforum.pages.Names;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** Two moderators decide the same cases concurrently: the first decision counts, the second moderator is informed. */
class ConcurrentModeratorsIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page dunlin;
    private Page sanderling;
    private String title;

    @BeforeEach
    void openSameCase() {
        dunlin = community.window(community.moderator("Dunlin"));
        sanderling = community.window(community.moderator("Sanderling"));
        title = "Cold feet " + System.nanoTime();
        long group = community.group("Collisions " + System.nanoTime());
        long discussion = community.discussion(group, title, "Only fools have them.");
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
    }

    @Test
    void secondDecisionIsRejectedAndItsTextKept() {
        new Console(dunlin, forum).openCase(title);
        new Console(sanderling, forum).openCase(title);
        new Console(sanderling, forum).choose("Leave it as it is");
        sanderling.getByLabel("Message to the author").fill("It stays, says Sanderling.");
        sanderling.getByRole(AriaRole.BUTTON, Names.button("Preview")).click();
        sanderling.locator("#preview").waitFor();
        new Console(dunlin, forum).decide("Hide it.", "We have hidden your post.");
        new Keyboard(sanderling).to("Decide").press("Enter");
        assertThat(sanderling.locator(".errors")).isVisible();
        assertThat(sanderling.locator("main")).containsText("We have hidden your post.");
        assertThat(sanderling.getByLabel("Your text")).hasValue("It stays, says Sanderling.");
        Axe.checkAllLooks(sanderling);
    }

    @Test
    void bulkDecisionSkipsChangedCases() {
        sanderling.navigate(forum.url("/console/cases"));
        new Console(dunlin, forum).openCase(title).claim();
        sanderling
                .locator("table tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        new Keyboard(sanderling).to("See what will happen").press("Enter");
        assertThat(sanderling.locator("main")).containsText("None of these cases can be decided so.");
        assertThat(sanderling.locator("main")).containsText("Someone else has this case now.");
        Axe.checkAllLooks(sanderling);
        dunlin.getByRole(AriaRole.BUTTON, Names.button("Release it")).click();
        sanderling.navigate(forum.url("/console/cases"));
        sanderling
                .locator("table tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        new Keyboard(sanderling).to("See what will happen").press("Enter");
        assertThat(sanderling.locator("main")).containsText("1 case will be decided.");
        new Keyboard(sanderling).to("Decide 1 case").press("Enter");
        assertThat(sanderling.locator("main")).containsText("1 case is decided.");
        Axe.checkAllLooks(sanderling);
    }
}
