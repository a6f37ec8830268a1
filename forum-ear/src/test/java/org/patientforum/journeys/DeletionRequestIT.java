package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** A guest or member requests the deletion of a post; the moderator Ouzel asks a question, extends the deadline, and refuses with a reason. */
class DeletionRequestIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private Page ouzel;
    private String title;
    private long discussion;

    @BeforeEach
    void createPostAboutNeighbour() {
        ouzel = community.window(community.moderator("Ouzel"));
        title = "My neighbour " + System.nanoTime();
        long group = community.group("Requests " + System.nanoTime());
        discussion = community.discussion(group, title, "He has shingles again.");
    }

    @Test
    void guestAnswersQuestionAndReadsRefusalByReference() {
        Page guest = browser.visitor();
        String number = DiscussionPage.open(guest, forum, discussion)
                .report(1)
                .askForDeletion("It is about me", "I am the neighbour.");
        new Console(ouzel, forum).openCase(title).claim();
        Axe.checkAllLooks(ouzel);
        askQuestion("Which street do you live in?");
        assertThat(ouzel.locator("main")).containsText("Waiting for an answer");

        Page later = browser.open(Browser.options().setJavaScriptEnabled(false));
        later.navigate(forum.url("/report-status"));
        later.getByLabel("Your reference number").fill("r-2222-2222");
        later.getByRole(AriaRole.BUTTON, Names.button("Check my report")).click();
        assertThat(later.locator("main")).containsText("We do not know this number.");
        later.getByLabel("Your reference number").fill(number.toLowerCase());
        later.getByRole(AriaRole.BUTTON, Names.button("Check my report")).click();
        assertThat(later.locator("main")).containsText("Which street do you live in?");
        assertThat(later.locator("main")).not().containsText("Ouzel");
        later.getByLabel("Your answer").fill("In Mill Road.");
        later.getByRole(AriaRole.BUTTON, Names.button("Send answer")).click();
        assertThat(later.locator("main")).containsText("Someone will check it.");

        ouzel.reload();
        assertThat(ouzel.locator("main")).containsText("In Mill Road.");
        extendDeadline();
        awaitNotification();
        ouzel.getByLabel("If you do not delete it: why?").selectOption("FREE_SPEECH");
        new Console(ouzel, forum).choose("Leave it as it is");
        ouzel.getByLabel("Message to the author").fill("It stays.");
        new Keyboard(ouzel).to("Preview").press("Enter");
        assertThat(ouzel.locator("#preview")).containsText("Other people have a right to say this and to read it.");
        Axe.checkAllLooks(ouzel);
        new Keyboard(ouzel).to("Decide").press("Enter");
        assertThat(ouzel.locator("main")).containsText("Your decision is done.");

        guest.navigate(forum.url("/report-status/" + number));
        assertThat(guest.locator("main")).containsText("Why we did not delete it");
        assertThat(guest.locator("main")).containsText("We need more time");
        assertThat(guest.locator("main")).containsText("Other people have a right to say this and to read it.");
        Axe.checkAllLooks(guest);
    }

    @Test
    void memberIsNotifiedOfQuestionThatOthersCannotOpen() {
        Person tansy = community.member("Tansy");
        Page member = community.window(tansy);
        String number = DiscussionPage.open(member, forum, discussion)
                .report(1)
                .askForDeletion("It is about me", "I am the neighbour.");
        new Console(ouzel, forum).openCase(title).claim();
        askQuestion("Are you sure?");
        member.waitForCondition(() -> {
            member.navigate(forum.url("/news"));
            return member.getByRole(AriaRole.LINK, Names.named("Read our message and reply"))
                            .count()
                    > 0;
        });
        Axe.checkAllLooks(member);
        member.getByRole(AriaRole.LINK, Names.named("Read our message and reply"))
                .first()
                .click();
        assertThat(member.locator("main")).containsText("Are you sure?");
        Axe.checkAllLooks(member);
        new Keyboard(member).to("Your answer");
        member.keyboard().type("Yes.");
        new Keyboard(member).to("Send answer").press("Enter");
        assertThat(member.locator("main")).containsText("Someone will check it.");
        Page stranger = browser.visitor();
        stranger.navigate(forum.url("/report-status/" + number));
        assertThat(stranger.locator("main")).containsText("We do not know this number.");
        assertThat(stranger.locator("main")).not().containsText("Are you sure?");
        Axe.checkAllLooks(stranger);
    }

    private void askQuestion(String question) {
        ouzel.getByText("Ask a question").click();
        ouzel.getByLabel("Your question").fill(question);
        Axe.checkAllLooks(ouzel);
        ouzel.locator("#ask").press("Enter");
        assertThat(ouzel.locator("#preview")).containsText(question);
        Axe.checkAllLooks(ouzel);
        new Keyboard(ouzel).to("Send question").press("Enter");
        assertThat(ouzel.locator("main")).containsText("Your question is sent.");
    }

    private void extendDeadline() {
        ouzel.getByText("Take more time for the deletion request").click();
        ouzel.getByLabel("How much more time?").selectOption("2");
        ouzel.getByLabel("Why do you need more time?").fill("The clinic has to answer first.");
        ouzel.locator("#extend").click();
        assertThat(ouzel.locator("#preview")).containsText("The clinic has to answer first.");
        Axe.checkAllLooks(ouzel);
        ouzel.locator("#extend").press("Enter");
        assertThat(ouzel.locator("main")).containsText("There is more time now. They will be told.");
    }

    private void awaitNotification() {
        ouzel.getByLabel("A note for other staff").fill("The street fits.");
        new Keyboard(ouzel).to("Write note").press("Enter");
        assertThat(ouzel.locator("main")).containsText("Your note is written.");
        assertThat(ouzel.locator("main")).containsText("The street fits.");
    }
}
