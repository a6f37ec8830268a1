package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.Story;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** A group moderator sees the cases of one group and no other part of the console. */
class GroupModeratorIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    @Test
    void groupModeratorSeesOneGroupOnly() {
        Person siskin = community.member("Siskin");
        String number = Long.toString(System.nanoTime());
        long own = community.group("Siskin's group " + number);
        long other = community.group("Another group " + number);
        reportPost(own, "In the own group " + number);
        reportPost(other, "In the other group " + number);
        Page page = community.window(siskin);
        assertThat(page.navigate(forum.url("/console/cases")).status()).isEqualTo(404);

        Page adminPage = community.window(community.administrator());
        adminPage.navigate(forum.url("/console/group/" + own));
        Keyboard keys = new Keyboard(adminPage);
        keys.to("Name of the member").type("Nobody of this name");
        keys.to("Let them look after this group").press("Enter");
        assertThat(adminPage.locator("#errors")).containsText("No member has this name");
        adminPage.getByLabel("Name of the member").fill(siskin.name());
        keys.to("Let them look after this group").press("Enter");
        assertThat(adminPage.getByText("They look after this group now.")).isVisible();
        Axe.checkAllLooks(adminPage);

        page.navigate(forum.url("/"));
        page.getByRole(AriaRole.LINK, Names.named("Console").setExact(false)).click();
        assertThat(page.locator("main")).containsText("In the own group " + number);
        assertThat(page.locator("main")).not().containsText("In the other group " + number);
        assertThat(page.locator("nav.menu")).not().containsText("Members");
        Axe.checkAllLooks(page);
        assertNothingElseIsAccessible(page, casePath(adminPage, "In the other group " + number));
        Console console = new Console(page, forum).openCase("In the own group " + number);
        Axe.checkAllLooks(page);
        console.claim().decide("Hide it.", "We have hidden your post.");
        publishesHeldPostOfOwnGroup(page, own, other, adminPage);

        adminPage.navigate(forum.url("/console/group/" + own));
        new Keyboard(adminPage).to("Remove " + siskin.name()).press("Enter");
        assertThat(adminPage.getByText("They no longer look after this group.")).isVisible();
        assertThat(page.navigate(forum.url("/console/cases")).status()).isEqualTo(404);
    }

    private void publishesHeldPostOfOwnGroup(Page page, long own, long other, Page adminPage) {
        Page nuthatch = community.window(community.member("Nuthatch"));
        for (long group : new long[] {own, other}) {
            adminPage.navigate(forum.url("/console/group/" + group));
            new Keyboard(adminPage).to("Check each post first").press("Enter");
            assertThat(adminPage.getByText("From now on, each new post in the group waits for staff."))
                    .isVisible();
            DiscussionPage.start(
                    nuthatch,
                    forum,
                    group,
                    new Story.Opening("Waits in " + group, "Who knows more?", DiscussionPage.ON_SITE));
        }
        page.navigate(forum.url("/console/cases"));
        new Keyboard(page).to("Held posts").press("Enter");
        assertThat(page.locator("main")).containsText("Waits in " + own);
        assertThat(page.locator("main")).not().containsText("Waits in " + other);
        Axe.checkAllLooks(page);
        page.locator("#rows a", new Page.LocatorOptions().setHasText("Waits in " + own))
                .click();
        new Keyboard(page).to("Publish").press("Enter");
        page.waitForURL("**/console/held");
        assertThat(page.locator("main")).not().containsText("Waits in " + own);
    }

    private void reportPost(long group, String title) {
        long discussion = community.discussion(group, title, "Only fools ask that.");
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
    }

    private String casePath(Page adminPage, String title) {
        new Console(adminPage, forum).openCase(title);
        return adminPage.url().replaceFirst(".*/console/", "/console/");
    }

    private void assertNothingElseIsAccessible(Page page, String otherCase) {
        String[] inaccessible = {
            otherCase,
            "/console/case/999999",
            "/console/members",
            "/console/rota",
            "/console/post/1",
            "/console/audit",
            "/console/group/1",
            "/console/settings",
            "/console/export/cases.csv"
        };
        assertThat(page.navigate(forum.url("/console/search?q=nobody")).status())
                .isEqualTo(200);
        for (String address : inaccessible) {
            assertThat(page.navigate(forum.url(address)).status()).as(address).isEqualTo(404);
        }
    }
}
