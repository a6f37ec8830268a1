package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.DemonstrationMembers;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** The demonstration community. Because its posts are old, also the former texts of posts that are edited late. */
@Order(3)
class DemonstrationIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.withDemonstration();

    @RegisterExtension
    static final Browser browser = new Browser();

    private final DemonstrationMembers residents = new DemonstrationMembers(forum, browser);

    @Test
    void canBeBrowsed() {
        Page page = browser.visitor();
        page.navigate(forum.url("/"));
        assertThat(page.locator("ul.grid a[href*='/groups/']").count()).isEqualTo(6);
        Page moderator = residents.signedIn(Browser.options(), "lamplighter");
        moderator.navigate(forum.url("/console/cases"));
        assertThat(moderator.locator("table tbody tr").count()).isGreaterThan(3);
        Axe.check(moderator);
    }

    @Test
    void staffSeeAndRemoveFormerTexts() {
        Page author = residents.signedIn(Browser.options(), "heron27");
        String post = ownPost(author);
        author.navigate(forum.url("/edit-post/" + post));
        String before = author.locator("textarea").inputValue();
        author.locator("textarea").fill("I have thought again.");
        author.locator("#save-post").click();
        author.waitForURL("**/discussions/**");
        assertThat(author.locator("a[href*=former-texts]").count()).isZero();

        Page moderator = residents.signedIn(Browser.options(), "lamplighter");
        moderator.navigate(forum.url("/posts/" + post));
        moderator.locator("a[href$='/former-texts/" + post + "']").click();
        assertThat(moderator.locator(".frozen").innerText()).startsWith(before.substring(0, 20));
        Axe.checkAllLooks(moderator);
        remove(moderator, "");
        assertThat(moderator.locator("#errors").innerText()).contains("reason");
        Axe.checkAllLooks(moderator);
        remove(moderator, "It named a neighbour.");
        moderator.getByText("There are no earlier texts of this post.").waitFor();
        assertThat(moderator.locator(".frozen").count()).isZero();
    }

    /** Returns the author's first post in the first discussion that has one. */
    private static String ownPost(Page author) {
        for (int discussion = 1; discussion <= 60; discussion++) {
            author.navigate(forum.url("/discussions/" + discussion));
            if (author.locator("a[href*='/edit-post/']").count() > 0) {
                return author.locator("a[href*='/edit-post/']")
                        .first()
                        .getAttribute("href")
                        .replaceAll("\\D", "");
            }
        }
        throw new AssertionError("heron27 wrote nothing");
    }

    private static void remove(Page moderator, String reason) {
        moderator.locator("#which").selectOption("All of them");
        moderator.locator("#reason").fill(reason);
        moderator.locator("#purge").click();
    }
}
