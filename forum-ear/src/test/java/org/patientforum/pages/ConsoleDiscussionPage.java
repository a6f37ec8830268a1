package org.patientforum.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** The console's page of a discussion and those of its posts. */
public record ConsoleDiscussionPage(Page page, RunningForum forum) {

    /** Opens the page of a discussion. */
    public ConsoleDiscussionPage open(long discussionId) {
        page.navigate(forum.url("/console/discussion/" + discussionId));
        return this;
    }

    /** Opens the page of a post from the post itself. */
    public ConsoleDiscussionPage openPost(long discussionId, int number) {
        DiscussionPage.open(page, forum, discussionId)
                .post(number)
                .getByRole(AriaRole.LINK, Names.beginning("Look after post"))
                .click();
        page.waitForURL("**/console/post/*");
        return this;
    }

    /** Selects posts and an action. */
    public ConsoleDiscussionPage choose(String action, Integer... numbers) {
        List.of(numbers).forEach(number -> page.locator("#post-" + number).check());
        page.getByLabel(action).check();
        return this;
    }

    /** Fills in the reason and the message to the author. */
    public ConsoleDiscussionPage giveReason(String facts, String message) {
        if (!page.getByLabel("What did you find?").isVisible()) {
            page.locator("summary", new Page.LocatorOptions().setHasText("Reasons"))
                    .click();
        }
        page.getByLabel("What did you find?").fill(facts);
        page.getByLabel("What is the decision based on?").selectOption("RULES");
        page.getByLabel("Which rule or law?").fill("Keep others’ private life private");
        page.getByLabel("Message to the author").fill(message);
        return this;
    }

    /** Opens a case about the post from its page. */
    public Console decide() {
        new Keyboard(page).to("Decide about this post").press("Enter");
        page.waitForURL("**/console/case/*");
        return new Console(page, forum);
    }

    /** Requests a preview and returns it. */
    public Locator preview(String button) {
        return previewIn("#posts-form", button);
    }

    /** Requests a preview in a form of the page and returns it. */
    public Locator previewIn(String form, String button) {
        page.locator(form).getByRole(AriaRole.BUTTON, Names.beginning(button)).click();
        Locator warning = page.locator(".note.warning");
        warning.waitFor();
        return warning;
    }

    /** Confirms the previewed action. */
    public ConsoleDiscussionPage confirm(String done) {
        page.getByRole(AriaRole.BUTTON, Names.button("Yes, do it")).click();
        page.getByText(done).waitFor();
        return this;
    }

    public ConsoleDiscussionPage press(String button) {
        page.getByRole(AriaRole.BUTTON, Names.button(button)).click();
        return this;
    }
}
