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

/** Wren and Linnet work on the same cases in two browsers at once: one of them wins, the other is told. */
class CollidingModeratorsIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page wren;
    private Page linnet;
    private String title;

    @BeforeEach
    void bothLookAtTheSameCase() {
        wren = community.window(community.moderator("Wren"));
        linnet = community.window(community.moderator("Linnet"));
        title = "Cold feet " + System.nanoTime();
        long group = community.group("Collisions " + System.nanoTime());
        long discussion = community.discussion(group, title, "Only fools have them.");
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
    }

    @Test
    void whoDecidesSecondIsToldAndKeepsTheWords() {
        new Console(wren, forum).openCase(title);
        new Console(linnet, forum).openCase(title);
        linnet.getByLabel("Leave it as it is").check();
        linnet.getByLabel("Words to the author").fill("It stays, says Linnet.");
        linnet.getByRole(AriaRole.BUTTON, Names.button("See what goes out")).click();
        linnet.locator("#preview").waitFor();
        new Console(wren, forum).decide("Hide it.", "We have hidden your post.");
        new Keyboard(linnet).to("Decide").press("Enter");
        assertThat(linnet.locator(".errors")).isVisible();
        assertThat(linnet.locator("main")).containsText("We have hidden your post.");
        assertThat(linnet.locator("main")).not().containsText("It stays, says Linnet.");
        Axe.checkAllLooks(linnet);
    }

    @Test
    void ofSeveralCasesThoseChangedMeanwhileStay() {
        linnet.navigate(forum.url("/console/cases"));
        new Console(wren, forum).openCase(title).claim();
        linnet.locator("table tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        new Keyboard(linnet).to("Leave them as they are").press("Enter");
        assertThat(linnet.locator(".errors")).containsText("1 case is not");
        Axe.checkAllLooks(linnet);
        wren.getByRole(AriaRole.BUTTON, Names.button("Let it go")).click();
        linnet.navigate(forum.url("/console/cases"));
        linnet.locator("table tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.CHECKBOX)
                .check();
        new Keyboard(linnet).to("Leave them as they are").press("Enter");
        assertThat(linnet.locator("main")).containsText("1 case is decided.");
        Axe.checkAllLooks(linnet);
    }
}
