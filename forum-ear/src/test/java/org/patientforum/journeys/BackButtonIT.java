package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Person;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** Back and Reload show a rejected form with its text and errors, and the browser does not ask to resubmit it. */
class BackButtonIT {

    private static final String TEXT = "This is in the box.";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private long group;

    @BeforeEach
    void createGroup() {
        group = community.group("Going back " + System.nanoTime());
    }

    @Test
    void guestFormIsRestored() {
        Page page = browser.visitor();
        page.navigate(forum.url("/account/register"));
        page.locator("#pseudonym").fill("Hazel!?");
        page.locator("#create").click();
        assertRestored(page, page.locator("#pseudonym"), "Hazel!?", "There is a problem");
    }

    @Test
    void formIsRestoredWithoutScripts() {
        Page page = browser.visitorWithoutScripts();
        page.navigate(forum.url("/account/sign-in"));
        page.getByLabel("Your email address").fill("nobody@example.org");
        page.locator("#password").fill("not their password");
        page.locator("#enter").click();
        assertRestored(page, page.locator("#email"), "nobody@example.org", "There is a problem");
    }

    @Test
    void memberFormIsRestored() {
        Page page = community.window(community.member("Rowan"));
        page.navigate(forum.url("/start-discussion/" + group));
        page.getByLabel("Your text").fill(TEXT);
        page.locator("#post-discussion").click();
        assertRestored(page, page.getByLabel("Your text"), TEXT, "There is a problem");
        page.getByLabel("Title").fill("There and back");
        page.locator("#post-discussion").click();
        page.waitForURL("**/discussions/**");
        assertThat(status(page.goBack())).isEqualTo(200);
        assertThat(page.getByText("There is a problem")).isVisible();
    }

    /** Others cannot open the page by its URL. */
    @Test
    void rejectedFormIsPrivate() {
        Page page = community.window(community.member("Linden"));
        page.navigate(forum.url("/start-discussion/" + group));
        page.getByLabel("Your text").fill(TEXT);
        page.locator("#post-discussion").click();
        assertThat(page.getByText("There is a problem")).isVisible();
        String address = page.url();
        assertThat(address).contains("answered=");

        Page otherPage = community.window(community.member("Alder"));
        otherPage.navigate(address);
        assertThat(otherPage.getByText("There is a problem")).hasCount(0);
        assertThat(otherPage.getByLabel("Your text")).hasValue("");
        assertThat(otherPage.url()).doesNotContain("answered=");

        page.navigate(forum.url("/account/sign-out"));
        page.locator("#leave").click();
        page.navigate(address);
        assertThat(page.getByText(TEXT)).hasCount(0);
    }

    @Test
    void staffFormIsRestored() {
        Person rosalind = community.administrator();
        Page page = community.window(rosalind);
        page.navigate(forum.url("/console/group"));
        page.locator("#description").fill(TEXT);
        page.locator("#save").click();
        assertRestored(page, page.locator("#description"), TEXT, "There is a problem");
        page.locator("#name").fill("Named at last " + System.nanoTime());
        page.locator("#mailName").fill("Named at last");
        page.locator("#save").click();
        page.waitForURL(url -> !url.contains("answered="));
        assertThat(page.getByText("There is a problem")).hasCount(0);
    }

    /** A stored page is replaced by the current one once a newer draft is saved. */
    @Test
    void latestDraftReplacesStoredPage() {
        Page page = community.window(community.member("Aspen"));
        page.navigate(forum.url("/start-discussion/" + group));
        page.locator("#post-discussion").click();
        assertThat(page.getByText("There is a problem")).isVisible();
        Locator box = page.getByLabel("Your text");
        box.fill(TEXT);
        assertThat(page.getByText("Saved as a draft")).isVisible();
        page.reload();
        assertThat(box).hasValue(TEXT);
        page.navigate(forum.url("/account/drafts"));
        assertThat(drafts(page, TEXT)).hasCount(1);
    }

    /** Slow devices show the form before its script has arrived. */
    @Test
    void textTypedBeforeScriptRunsIsSaved() {
        Page page = community.window(community.member("Osier"));
        List<Route> held = new ArrayList<>();
        page.route("**/compose.js*", held::add);
        page.navigate(
                forum.url("/start-discussion/" + group),
                new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        page.getByLabel("Your text").fill(TEXT);
        page.waitForCondition(() -> !held.isEmpty());
        held.getLast().resume();
        assertThat(page.getByText("Saved as a draft")).isVisible();
        page.navigate(forum.url("/account/drafts"));
        assertThat(drafts(page, TEXT)).hasCount(1);
    }

    /** Text that the browser restores does not overwrite a newer draft. */
    @Test
    void restoredTextDoesNotOverwriteNewerDraft() {
        Page page = community.window(community.member("Maple"));
        page.navigate(forum.url("/start-discussion/" + group));
        Locator box = page.getByLabel("Your text");
        box.pressSequentially("Old words.");
        assertThat(page.getByText("Saved as a draft")).isVisible();
        page.locator("#post-discussion").click();
        assertThat(page.getByText("There is a problem")).isVisible();
        box.fill("Newer words.");
        assertThat(page.getByText("Saved as a draft")).isVisible();
        page.goBack();
        assertThat(page.locator(".tools")).isVisible(); // the script has run
        box.pressSequentially(" And more.");
        assertThat(page.getByText("Saved as a draft")).isVisible();
        page.navigate(forum.url("/account/drafts"));
        assertThat(drafts(page, "Newer words.")).hasCount(1);
    }

    private static Locator drafts(Page page, String text) {
        return page.locator(".rows > li").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void assertRestored(Page page, Locator field, String typed, String problem) {
        assertThat(page.getByText(problem)).isVisible();
        assertThat(field).hasValue(typed);
        assertThat(status(page.reload())).isEqualTo(200);
        assertThat(page.getByText(problem)).isVisible();
        assertThat(field).hasValue(typed);
        page.navigate(forum.url("/how-it-works"));
        assertThat(status(page.goBack())).isEqualTo(200);
        assertThat(page.getByText(problem)).isVisible();
        assertThat(field).hasValue(typed);
    }

    /** Returns 200 also for a cached page. */
    private static int status(Response response) {
        return response == null ? 200 : response.status();
    }
}
