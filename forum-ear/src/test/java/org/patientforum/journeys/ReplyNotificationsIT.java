package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.Story;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** Willow is notified of Rowan's posts: follow choices, bell, list of notifications. */
class ReplyNotificationsIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Person willow;
    private Person rowan;
    private Page page;
    private long group;
    private long discussion;
    private String title;

    @BeforeEach
    void createDiscussion() {
        willow = community.member("Willow");
        rowan = community.administrator(); // rate limits for new members are too low
        group = community.group("Hearing " + System.nanoTime());
        title = "Which pillow " + System.nanoTime();
        discussion = start(rowan, title);
        page = community.window(willow);
        page.navigate(forum.url("/news"));
        Locator read = page.getByRole(AriaRole.BUTTON, Names.button("Mark all as read"));
        if (read.isVisible()) {
            read.click();
        }
        assertThat(page.getByText("There is nothing new for you.")).isVisible();
    }

    @Test
    void followsWithChosenDeliveryByKeyboard() {
        chooseDailyMail();
        page.navigate(forum.url("/discussions/" + discussion));
        assertThat(page.getByLabel("How often").locator("option:checked")).hasText("Once a day");
        assertThat(page.locator("#delivery-hint")).containsText("1 post in the last 4 weeks.");
        Keyboard keys = new Keyboard(page);
        keys.to("How often").press("O").press("O").press("O");
        assertThat(page.getByLabel("How often").locator("option:checked")).hasText("Once a day");
        keys.press("ArrowDown");
        keys.to("Follow this discussion").press("Enter");
        assertThat(page.getByText("You follow this discussion.")).isVisible();
        assertThat(page.getByLabel("How often").locator("option:checked")).hasText("Once a week");
        Axe.checkAllLooks(page);
    }

    @Test
    void followsWithChosenDeliveryWithoutScripts() {
        page = community.window(willow, Browser.options().setJavaScriptEnabled(false));
        page.navigate(forum.url("/groups/" + group));
        assertThat(page.locator("#delivery-hint")).containsText("1 post in the last 4 weeks.");
        page.getByLabel("How often").selectOption("Only on this site");
        click("Follow this group");
        assertThat(page.getByText("You follow this group.")).isVisible();
        page.navigate(forum.url("/discussions/" + discussion));
        assertThat(page.getByText("You follow its group, so we tell you about this discussion, too."))
                .isVisible();
        reply(rowan, "A flat one.");
        awaitNotification(page, "1 unread post");
        row().getByRole(AriaRole.LINK).click();
        assertThat(page.locator("#post-2")).containsText("A flat one.");
        page.navigate(forum.url("/news"));
        assertThat(row()).containsText("You have read all of them");
    }

    @Test
    void bellUpdatesOpenPage() {
        follow("Only on this site");
        page.navigate(forum.url("/groups/" + group));
        page.getByRole(AriaRole.LINK, Names.named("Start a discussion")).focus();
        assertThat(page.locator("#bell .count")).hasCount(0);

        reply(rowan, "A flat one.");
        count().filter(new Locator.FilterOptions().setHasText("1")).waitFor();
        assertThat(page.locator("#bell-said")).hasText("1 unread post or message");
        assertThat(page.locator("#bell-said")).hasAttribute("aria-live", "polite");
        assertThat(page.getByRole(AriaRole.LINK, Names.named("Start a discussion")))
                .isFocused();
        reply(rowan, "Or none at all.");
        count().filter(new Locator.FilterOptions().setHasText("2")).waitFor();
        assertThat(page.getByRole(AriaRole.LINK, Names.named("News 2 unread"))).isVisible();
        Axe.checkAllLooks(page);

        page.locator("#bell").click();
        assertThat(row()).containsText("2 unread posts");
        assertThat(page.locator("main .rows > li").filter(new Locator.FilterOptions().setHasText(title)))
                .hasCount(1);
        Axe.checkAllLooks(page);
        row().getByRole(AriaRole.LINK).click();
        assertThat(page).hasURL(Pattern.compile(".*/discussions/" + discussion + "#post-2"));
        page.navigate(forum.url("/news"));
        assertThat(page.locator("#bell .count")).hasCount(0);
        assertThat(row()).containsText("You have read all of them");
        Axe.checkAllLooks(page);
    }

    @Test
    void isNotifiedOfMentionsAndReplies() {
        int mentions = mails("Someone mentioned you on the patient forum");
        int answers = mails("A reply to you on the patient forum");
        reply(rowan, "What does @willow say?");
        forum.mail().awaitMails(willow.email(), "Someone mentioned you on the patient forum", mentions + 1);
        page.reload();
        assertThat(row()).containsText("Someone mentioned you");
        row().getByRole(AriaRole.LINK).click();
        page.locator("#post-2")
                .getByRole(AriaRole.BUTTON, Names.beginning("Quote post 2"))
                .click();
        page.getByLabel("Your reply").fill("> What does @willow say?\n\nThat it should be flat.");
        click("Post reply");
        assertThat(page.locator("#post-3")).containsText("That it should be flat.");

        Page rowanPage = community.window(rowan);
        awaitNotification(rowanPage, "1 of them to you");
        rowanPage.navigate(forum.url("/discussions/" + discussion));
        rowanPage
                .locator("#post-3")
                .getByRole(AriaRole.BUTTON, Names.beginning("Quote post 3"))
                .click();
        rowanPage.getByLabel("Your reply").fill("Thank you!");
        rowanPage.getByRole(AriaRole.BUTTON, Names.button("Post reply")).click();
        rowanPage.locator("#post-4").waitFor();
        forum.mail().awaitMails(willow.email(), "A reply to you on the patient forum", answers + 1);
        page.navigate(forum.url("/news"));
        assertThat(row()).containsText("1 of them to you");
        Axe.checkAllLooks(page);
    }

    @Test
    void changesMutesAndUnfollowsOnFollowingPage() {
        follow("As it happens");
        long other = start(rowan, "Other " + title);
        page.navigate(forum.url("/groups/" + group));
        page.getByLabel("How often").selectOption("Only on this site");
        click("Follow this group");
        page.navigate(forum.url("/following"));
        Axe.checkAllLooks(page);

        page.getByLabel("How to tell you about “" + title + "”").selectOption("Never");
        click("Save for “" + title + "”");
        assertThat(page.getByLabel("How to tell you about “" + title + "”").locator("option:checked"))
                .hasText("Never");
        reply(rowan, "@Willow, a flat one.");
        DiscussionPage.open(community.window(rowan), forum, other).reply("This, too.", null);
        awaitNotification(page, "Other " + title);
        assertThat(page.locator("main .rows > li").first()).containsText("Other " + title);
        assertThat(page.locator("main .rows > li").first()).containsText("1 unread post");
        assertThat(page.locator("#bell .count")).containsText("1");

        page.navigate(forum.url("/following"));
        click("Stop following " + title);
        assertThat(page.getByLabel("How to tell you about “" + title + "”")).hasCount(0);
    }

    private long start(Person author, String called) {
        return DiscussionPage.start(
                        community.window(author),
                        forum,
                        group,
                        new Story.Opening(called, "Mine is too high.", DiscussionPage.ON_SITE))
                .id();
    }

    private void follow(String delivery) {
        page.navigate(forum.url("/discussions/" + discussion));
        page.locator("#follow-form").getByLabel("How often").selectOption(delivery);
        click("Follow this discussion");
        assertThat(page.getByText("You follow this discussion.")).isVisible();
    }

    private void chooseDailyMail() {
        page.navigate(forum.url("/account/mail-settings"));
        page.locator("#usual").selectOption(new com.microsoft.playwright.options.SelectOption().setValue("DAILY"));
        page.locator("form:has(#usual) .btn").first().click();
        page.locator(".note.success").waitFor();
    }

    private void reply(Person author, String text) {
        DiscussionPage.open(community.window(author), forum, discussion).reply(text, null);
    }

    /** Notifications are created asynchronously. */
    private void awaitNotification(Page reader, String words) {
        Locator notification = reader.locator("main .rows > li")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first()
                .getByText(words);
        reader.waitForCondition(() -> {
            reader.navigate(forum.url("/news"));
            return notification.count() > 0;
        });
    }

    private int mails(String subject) {
        return forum.mail().mails(willow.email(), subject).size();
    }

    /** Returns the row of the discussion in the list of notifications. */
    private Locator row() {
        return page.locator("main .rows > li")
                .filter(new Locator.FilterOptions().setHasText(title))
                .first();
    }

    private Locator count() {
        return page.locator("#bell .count");
    }

    private void click(String button) {
        page.getByRole(AriaRole.BUTTON, Names.button(button)).click();
    }
}
