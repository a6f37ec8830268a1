package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Person;
import org.patientforum.pages.SignInPage;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** A text is posted exactly once or kept, whatever happens between typing and posting. */
class DraftsIT {

    private static final String TEXT = "It took me an hour to write this.";

    /** Submits a form twice concurrently, like a double click on a slow connection; returns both final URLs. */
    private static final String SEND_TWICE = """
            async ([form, button]) => {
                const sent = new URLSearchParams(new FormData(document.getElementById(form)));
                sent.set(button, 'x');
                const send = () => fetch(document.getElementById(form).action, {method: 'POST', body: sent});
                return (await Promise.all([send(), send()])).map(answer => answer.status + ' ' + answer.url);
            }""";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Person writer;
    private Page page;
    private DiscussionPage discussion;
    private long id;

    @BeforeEach
    void createDiscussion() {
        writer = community.member("Bryony");
        long group = community.group("Nothing lost " + System.nanoTime());
        id = community.discussion(group, "Say something", "Go on.");
        page = community.window(writer);
        discussion = DiscussionPage.open(page, forum, id);
    }

    @Test
    void duplicateReplyIsPostedOnce() {
        page.getByLabel("Your reply").fill(TEXT);
        List<?> answers = (List<?>) page.evaluate(SEND_TWICE, List.of("reply-form", "post-reply"));
        assertThat(answers.get(0)).asString().startsWith("200 ").isEqualTo(answers.get(1));
        page.reload();
        assertThat(discussion.facts()).contains("1 reply");
        assertThat(page.getByLabel("Your reply")).hasValue("");
    }

    @Test
    void doubleClickPostsOnce() {
        page.getByLabel("Your reply").fill(TEXT);
        page.locator("#post-reply").dblclick();
        discussion.post(2).waitFor();
        page.reload();
        assertThat(discussion.facts()).contains("1 reply");
    }

    @Test
    void duplicateDiscussionIsStartedOnce() {
        page.navigate(forum.url("/start-discussion/"
                + page.locator("nav.crumbs a[href*='/groups/']")
                        .getAttribute("href")
                        .replaceAll("\\D", "")));
        page.getByLabel("Title").fill("Only once");
        page.getByLabel("Your text").fill(TEXT);
        List<?> answers = (List<?>) page.evaluate(SEND_TWICE, List.of("start", "post-discussion"));
        assertThat(answers.get(0)).asString().contains("/discussions/").isEqualTo(answers.get(1));
    }

    @Test
    void expiredSignInKeepsText() {
        Page second = browser.visitor();
        SignInPage.open(second, forum).signIn(writer);
        DiscussionPage shown = DiscussionPage.open(second, forum, id);
        second.getByLabel("Your reply").fill(TEXT);
        endOtherSignIns();

        second.locator("#post-reply").click();
        second.waitForURL("**/account/sign-in**");
        assertThat(second.getByText("We have kept what you wrote.")).isVisible();
        new SignInPage(second).signIn(writer);
        assertThat(second.getByLabel("Your reply")).hasValue(TEXT);
        assertThat(second.getByText("What you typed is back in its place, but it has not been sent."))
                .isVisible();
        assertThat(second.getByLabel("Your reply")).isFocused();
        second.locator("#post-reply").click();
        shown.post(2).waitFor();
        assertThat(shown.facts()).contains("1 reply");
        assertThat(second.getByLabel("Your reply")).hasValue("");
    }

    /** Ends the author's other sign-ins from another browser, as after the loss of a phone. */
    private void endOtherSignIns() {
        page.navigate(forum.url("/account/sign-ins"));
        page.locator(".rows > li")
                .filter(new Locator.FilterOptions().setHasNotText("This device"))
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.getByText("You are signed out there.")).isVisible();
        assertThat(page.locator(".rows > li")).hasCount(1);
    }

    @Test
    void lostCookieKeepsText() {
        page.getByLabel("Your reply").fill(TEXT);
        page.context().clearCookies(new ClearCookiesOptions().setName("forum"));
        page.locator("#post-reply").click();
        new SignInPage(page).signIn(writer);
        assertThat(page.getByLabel("Your reply")).hasValue(TEXT);
        assertThat(discussion.facts()).contains("no replies yet");
    }

    @Test
    void forgedFormIsRejectedAndItsTextShown() {
        page.getByLabel("Your reply").fill(TEXT);
        page.evaluate("document.getElementById('reply-form').elements.form_token.value = 'made.up'");
        page.locator("#post-reply").click();
        assertTextShownAndNotPosted();
    }

    @Test
    void formWithoutTokenIsRejectedAndItsTextShown() {
        page.getByLabel("Your reply").fill(TEXT);
        page.evaluate("document.getElementById('reply-form').elements.form_token.remove()");
        page.locator("#post-reply").click();
        assertTextShownAndNotPosted();
    }

    /** The browser states that a page of the forum sent the form, so the text is shown in the text box and not posted. */
    private void assertTextShownAndNotPosted() {
        assertThat(page.getByLabel("Your reply")).hasValue(TEXT);
        Page other = browser.visitor();
        assertThat(DiscussionPage.open(other, forum, id).facts()).contains("no replies yet");
    }

    @Test
    void draftSurvivesClosedBrowser() {
        page.getByLabel("Your reply").fill(TEXT);
        page.getByText("Saved as a draft at").waitFor();
        page.context().close();
        Page later = community.window(writer);
        DiscussionPage.open(later, forum, id);
        assertThat(later.getByLabel("Your reply")).hasValue(TEXT);
        assertThat(later.getByText("This is the draft we kept for you.")).isVisible();
    }

    @Test
    void previewWithoutScriptsSavesDraft() {
        NewContextOptions plain = Browser.options().setJavaScriptEnabled(false);
        Page plainPage = community.window(writer, plain);
        DiscussionPage.open(plainPage, forum, id);
        plainPage.getByLabel("Your reply").fill(TEXT);
        plainPage.locator("#look-reply").click();
        plainPage.locator("#preview").waitFor();
        DiscussionPage.open(page, forum, id);
        assertThat(page.getByLabel("Your reply")).hasValue(TEXT);
    }
}
