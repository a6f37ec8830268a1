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
        reported(own, "In the own group " + number);
        reported(other, "In the other group " + number);
        Page page = community.window(siskin);
        assertThat(page.navigate(forum.url("/console/cases")).status()).isEqualTo(404);

        Page boss = community.window(community.administrator());
        boss.navigate(forum.url("/console/group/" + own));
        Keyboard keys = new Keyboard(boss);
        keys.to("Name of the member").type("Nobody of this name");
        keys.to("Let them look after this group").press("Enter");
        assertThat(boss.locator("#errors")).containsText("No member has this name");
        boss.getByLabel("Name of the member").fill(siskin.name());
        keys.to("Let them look after this group").press("Enter");
        assertThat(boss.getByText("They look after this group now.")).isVisible();
        Axe.checkAllLooks(boss);

        page.navigate(forum.url("/"));
        page.getByRole(AriaRole.LINK, Names.named("Console").setExact(false)).click();
        assertThat(page.locator("main")).containsText("In the own group " + number);
        assertThat(page.locator("main")).not().containsText("In the other group " + number);
        assertThat(page.locator("nav.menu")).not().containsText("Members");
        Axe.checkAllLooks(page);
        nothingElse(page, caseOf(boss, "In the other group " + number));
        Console desk = new Console(page, forum).openCase("In the own group " + number);
        Axe.checkAllLooks(page);
        desk.claim().decide("Hide it.", "We have hidden your post.");
        publishesWhatWaitsInTheOwnGroup(page, own, other, boss);

        boss.navigate(forum.url("/console/group/" + own));
        new Keyboard(boss).to("Remove " + siskin.name()).press("Enter");
        assertThat(boss.getByText("They no longer look after this group.")).isVisible();
        assertThat(page.navigate(forum.url("/console/cases")).status()).isEqualTo(404);
    }

    private void publishesWhatWaitsInTheOwnGroup(Page page, long own, long other, Page boss) {
        Page nuthatch = community.window(community.member("Nuthatch"));
        for (long group : new long[] {own, other}) {
            boss.navigate(forum.url("/console/group/" + group));
            new Keyboard(boss).to("Check each post first").press("Enter");
            assertThat(boss.getByText("From now on, each new post in the group waits for staff."))
                    .isVisible();
            DiscussionPage.start(
                    nuthatch,
                    forum,
                    group,
                    new Story.Opening("Waits in " + group, "Who knows more?", DiscussionPage.ON_SITE));
        }
        page.navigate(forum.url("/console/cases"));
        new Keyboard(page).to("Posts waiting for staff").press("Enter");
        assertThat(page.locator("main")).containsText("Waits in " + own);
        assertThat(page.locator("main")).not().containsText("Waits in " + other);
        Axe.checkAllLooks(page);
        page.getByRole(AriaRole.LINK, Names.named("Waits in " + own).setExact(false))
                .click();
        new Keyboard(page).to("Publish").press("Enter");
        page.waitForURL("**/console/held");
        assertThat(page.locator("main")).not().containsText("Waits in " + own);
    }

    private void reported(long group, String title) {
        long discussion = community.discussion(group, title, "Only fools ask that.");
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
    }

    private String caseOf(Page boss, String title) {
        new Console(boss, forum).openCase(title);
        return boss.url().replaceFirst(".*/console/", "/console/");
    }

    private void nothingElse(Page page, String caseOfOthers) {
        String[] closed = {
            caseOfOthers,
            "/console/case/999999",
            "/console/members",
            "/console/rota",
            "/console/post/1",
            "/console/audit",
            "/console/group/1",
            "/console/settings",
            "/console/export/cases.csv"
        };
        for (String address : closed) {
            assertThat(page.navigate(forum.url(address)).status()).as(address).isEqualTo(404);
        }
    }
}
