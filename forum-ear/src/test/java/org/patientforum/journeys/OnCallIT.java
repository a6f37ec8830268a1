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
import org.patientforum.running.ReceivedMail;
import org.patientforum.running.RunningForum;

/** Staff on duty are notified of urgent cases by mail and by a number on each page; patients see when no staff are on duty. */
class OnCallIT {

    private static final String URGENT = "The patient forum needs you now";
    private static final String AWAY = "None of our staff are here at the moment. We will be back on ";
    private static final String WORDS = "I do not want to wake up any more";

    @RegisterExtension
    static final RunningForum forum = RunningForum.mailing();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private long discussion(Person author) {
        long group = community.group("Nights " + System.nanoTime());
        Story.Opening opening = new Story.Opening("Awake at three", WORDS, DiscussionPage.ON_SITE);
        return DiscussionPage.start(community.window(author), forum, group, opening)
                .id();
    }

    @Test
    void staffOnDutyAreNotifiedOfWorryWithoutItsText() {
        Person wren = community.moderator("Wren");
        Person linnet = community.moderator("Linnet");
        Page rota = community.window(community.administrator());
        rota.navigate(forum.url("/console/rota"));
        Axe.checkAllLooks(rota);
        rota.getByRole(AriaRole.BUTTON, Names.button("Add to the rota")).click();
        assertThat(rota.locator("#hours-error")).containsText("Enter each line like");
        Axe.checkAllLooks(rota);
        rota.selectOption("#member", wren.name());
        rota.fill("#hours", "Mon-Sun 0:00-24:00");
        new Keyboard(rota).to("Add to the rota").press("Enter");
        assertThat(rota.locator("main")).containsText("On duty now");
        Axe.checkAllLooks(rota);

        int calls = forum.mail().mails(wren.email(), URGENT).size();
        int others = forum.mail().mails(linnet.email(), URGENT).size();
        long discussion = discussion(community.member("Sorrel"));
        Page guest = browser.visitor();
        DiscussionPage.open(guest, forum, discussion).report(1).report("I am worried about someone", "");

        ReceivedMail received =
                forum.mail().awaitMails(wren.email(), URGENT, calls + 1).get(calls);
        assertThat(received.text()).doesNotContain(WORDS, "Awake", "Sorrel", "worried", "Nights");
        assertThat(forum.mail().mails(linnet.email(), URGENT)).hasSize(others);
        Page page = community.window(wren);
        page.navigate(received.link("/console/cases"));
        page.waitForCondition(
                () -> { // it is counted every few seconds
                    page.reload();
                    return page.locator(".top").innerText().contains("cases waiting");
                });
        assertThat(page.locator("main")).containsText("Awake at three");
        page.navigate(forum.url("/"));
        assertThat(page.locator(".top .count").last()).containsText("cases waiting");
        Axe.checkAllLooks(page);
        rota.getByRole(AriaRole.BUTTON, Names.button("Remove " + wren.name() + ", Mon-Sun 0:00-24:00"))
                .click();
        assertThat(rota.locator("main")).containsText("Nobody is on the rota");
    }

    @Test
    void moderatorAlertsOthersForSecondDecision() {
        Person redpoll = community.moderator("Redpoll");
        Person brambling = community.moderator("Brambling");
        String title = "Spoons " + System.nanoTime();
        Story.Opening opening = new Story.Opening(title, "Buy my spoons.", DiscussionPage.ON_SITE);
        long group = community.group("Kitchens " + System.nanoTime());
        long discussion = DiscussionPage.start(community.window(community.member("Sorrel")), forum, group, opening)
                .id();
        DiscussionPage.open(browser.visitor(), forum, discussion).report(1).report("It is advertising", "");
        Page page = community.window(redpoll);
        new Console(page, forum).openCase(title).claim();
        Keyboard keys = new Keyboard(page);
        keys.to("Write note and call others").press("Enter");
        assertThat(page.locator("#note-error")).containsText("Write");
        page.locator("#note").fill("My brother-in-law sells these. Somebody else, please.");
        Axe.checkAllLooks(page);
        keys.to("Write note and call others").press("Enter");
        assertThat(page.locator("main")).containsText("The others have been called.");
        assertThat(page.locator("main .head")).containsText("Others called");
        Axe.checkAllLooks(page);

        ReceivedMail received = forum.mail().awaitMail(brambling.email(), URGENT);
        assertThat(received.text()).doesNotContain("brother", title);
        assertThat(forum.mail().mails(redpoll.email(), URGENT)).isEmpty();
        Page other = community.window(brambling);
        new Console(other, forum).openCase(title).claim();
        assertThat(other.locator("main")).containsText("My brother-in-law sells these.");
        Axe.checkAllLooks(other);
    }

    @Test
    void patientsReadThatNoStaffAreOnDuty() {
        Person sorrel = community.member("Sorrel");
        long discussion = discussion(sorrel);
        Page guest = browser.visitor();
        DiscussionPage.open(guest, forum, discussion);
        assertThat(guest.locator(".foot")).containsText(AWAY);
        assertThat(guest.locator(".foot")).containsText("at 9am");
        assertThat(guest.locator(".foot")).containsText("In an emergency call 999.");
        Page page = community.window(sorrel, Browser.options().setJavaScriptEnabled(false));
        DiscussionPage.open(page, forum, discussion);
        assertThat(page.locator("#reply .note")).containsText(AWAY);
        Page look = community.window(sorrel);
        DiscussionPage.open(look, forum, discussion);
        Axe.checkAllLooks(look);

        Page staff = community.window(community.administrator());
        staff.navigate(forum.url("/console/setting/STAFFED_HOURS"));
        staff.fill("#value", "always");
        staff.fill("#reason", "We are here day and night");
        staff.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
        assertThat(staff.locator("#value-error")).containsText("Enter each line like");
        staff.fill("#value", "Mon-Sun 0:00-24:00");
        staff.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
        staff.waitForCondition(() -> {
            DiscussionPage.open(guest, forum, discussion);
            return !guest.locator(".foot").innerText().contains(AWAY);
        });
        DiscussionPage.open(look, forum, discussion);
        assertThat(look.locator("#reply .note")).hasCount(0);
        staff.navigate(forum.url("/console/setting/STAFFED_HOURS"));
        staff.getByRole(AriaRole.BUTTON, Names.button("Put back what the forum came with"))
                .click();
    }

    @Test
    void staffChooseMailOnProfile() {
        Person linnet = community.moderator("Linnet");
        Page page = community.window(linnet);
        page.navigate(forum.url("/account/mail-settings"));
        page.uncheck("#kind-CASES_WAITING");
        page.click("#save-kinds");
        page.getByText("Saved.").waitFor();
        assertThat(page.locator("#kind-CASES_WAITING").isChecked()).isFalse();
        assertThat(page.locator("#kind-URGENT_CASE").isChecked()).isTrue();
        Axe.checkAllLooks(page);
        Page patient = community.window(community.member("Sorrel"));
        patient.navigate(forum.url("/account/mail-settings"));
        assertThat(patient.locator("#kind-URGENT_CASE").count()).isZero();
        page.check("#kind-CASES_WAITING");
        page.click("#save-kinds");
        page.getByText("Saved.").waitFor();
    }
}
