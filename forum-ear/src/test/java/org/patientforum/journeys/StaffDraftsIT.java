package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.SignInPage;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** What staff type in the console outlives the window and the sign-in, until its form is accepted. */
class StaffDraftsIT {

    private static final String NOTE = "I called the ward about this.";
    private static final String FACTS = "The post names a nurse.";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    @Test
    void noteAndDecisionAreRestored() {
        Person wigeon = community.moderator("Wigeon");
        long group = community.group("Drafts " + System.nanoTime());
        String title = "Who reads this? " + System.nanoTime();
        long discussion = community.discussion(group, title, "Nurse Jones was rude.");
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is unkind", "");
        Page page = community.window(wigeon);
        page.navigate(forum.url("/console/cases?sort=-openedAt"));
        page.locator("tr", new Page.LocatorOptions().setHasText(title))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        page.waitForURL("**/console/case/*");
        String address = page.url();
        openAll(page);
        page.locator("#note").fill(NOTE);
        page.locator("#facts").fill(FACTS);
        assertThat(page.getByText("Kept at")).hasCount(2);

        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("forum"));
        page.navigate(address);
        new SignInPage(page).signIn(wigeon);
        page.navigate(address);
        assertThat(page.locator("main")).containsText("What you typed here earlier is back in its place.");
        assertThat(page.locator("#note")).hasValue(NOTE);
        assertThat(page.locator("#facts")).hasValue(FACTS);

        openAll(page);
        page.locator("#write-note").click();
        assertThat(page.locator(".entry").last()).containsText(NOTE);
        page.navigate(address);
        assertThat(page.locator("#note")).hasValue("");
        assertThat(page.locator("#facts")).hasValue(FACTS);
        openAll(page);
        page.locator("#facts").fill("");
        assertThat(page.getByText("Kept at")).isVisible();
        page.navigate(address);
        assertThat(page.locator("#facts")).hasValue("");
    }

    /** The id of a template stands in the query of its address. */
    @Test
    void draftOfOneTemplateIsNotShownInAnother() {
        Page page = community.window(community.moderator("Scaup"));
        String first = template(page);
        String second = template(page);
        page.navigate(first);
        page.locator("#words").fill("For the first template");
        assertThat(page.getByText("Kept at")).isVisible();
        page.navigate(second);
        assertThat(page.locator("#words")).hasValue("Thank you.");
        page.navigate(first);
        assertThat(page.locator("#words")).hasValue("For the first template");
        assertThat(page.locator("main")).containsText("Thank you."); // what is stored, beside it
    }

    private static String template(Page page) {
        String name = "Thanks " + System.nanoTime();
        page.navigate(forum.url("/console/templates"));
        page.getByLabel("Name").fill(name);
        page.getByLabel("Message to the author").fill("Thank you.");
        page.getByRole(AriaRole.BUTTON, Names.button("Save template")).click();
        page.getByText("The template is saved.").waitFor();
        return forum.url(page.locator("a[aria-label*='" + name + "']").first().getAttribute("href"));
    }

    private static void openAll(Page page) {
        page.evaluate("() => document.querySelectorAll('details').forEach(all => all.open = true)");
    }
}
