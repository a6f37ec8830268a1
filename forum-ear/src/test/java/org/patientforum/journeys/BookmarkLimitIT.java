package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;
import org.patientforum.shared.ratelimits.RateLimit;

/** A rejected action that the script submits without leaving the page tells the reason and keeps the text in progress. */
class BookmarkLimitIT {

    /** Bookmarks the first post as often as the rate limit allows and removes the bookmark each time; returns the number of rejected requests. */
    private static final String USE_UP = """
            async times => {
                const form = document.getElementById('reply-form');
                const post = document.querySelector('#post-1 button[name=bookmark]').value;
                let rejected = 0;
                for (let i = 0; i < 2 * times; i++) {
                    const sent = new URLSearchParams(new FormData(form));
                    sent.set(i % 2 ? 'unbookmark' : 'bookmark', post);
                    const answer = await fetch(form.action, {method: 'POST', body: sent, redirect: 'manual'});
                    rejected += answer.type === 'opaqueredirect' ? 0 : 1;
                }
                return rejected;
            }""";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    @Test
    void reasonIsShownWithoutLeavingThePage() {
        long group = community.group("Many bookmarks " + System.nanoTime());
        long id = community.discussion(group, "Worth keeping?", "I think so.");
        Page page = community.window(community.member("Garganey"));
        DiscussionPage shown = DiscussionPage.open(page, forum, id);
        assertThat(page.evaluate(USE_UP, RateLimit.BOOKMARK.limit())).isEqualTo(0);

        page.getByLabel("Your reply").fill("Half a sentence");
        shown.post(1)
                .getByRole(AriaRole.BUTTON, Names.beginning("Bookmark post"))
                .click();
        assertThat(page.locator("#text-saved"))
                .hasText(Pattern.compile(
                        "You have bookmarked many posts in a short time\\. Wait \\d+ minutes? and try again"));
        assertThat(page.getByLabel("Your reply")).hasValue("Half a sentence");
        assertThat(shown.post(1).locator("button[name=bookmark]")).isVisible();
    }
}
