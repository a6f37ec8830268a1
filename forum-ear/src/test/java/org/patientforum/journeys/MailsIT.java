package org.patientforum.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Person;
import org.patientforum.pages.SignInPage;
import org.patientforum.pages.Story;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.ReceivedMail;
import org.patientforum.running.RunningForum;

/** What readers do with mails, signed in or not, and what staff see of them. */
class MailsIT {

    private static final String SUBJECT = "New replies on the patient forum";

    @RegisterExtension
    static final RunningForum forum = RunningForum.mailing();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private final HttpClient machine = HttpClient.newHttpClient();
    private static int writers;

    private Person writer;
    private Person reader;
    private long discussion;

    @BeforeEach
    void postReply() {
        writer = community.member("Thistle" + ++writers); // rate limits apply to each member
        reader = community.member("Saltmarsh");
        long group = community.group("Sleep " + System.nanoTime());
        discussion = DiscussionPage.start(
                        community.window(writer),
                        forum,
                        group,
                        new Story.Opening("How do you sleep?", "I lie awake.", DiscussionPage.ON_SITE))
                .id();
        DiscussionPage.open(community.window(reader), forum, discussion).reply("So do I.", DiscussionPage.NOW);
    }

    private ReceivedMail awaitNewMail() {
        int before = forum.mail().mails(reader.email(), SUBJECT).size();
        DiscussionPage.open(community.window(reader), forum, discussion);
        DiscussionPage.open(community.window(writer), forum, discussion)
                .reply("Tea helps me. " + System.nanoTime(), null);
        var arrived = forum.mail().awaitMails(reader.email(), SUBJECT, before + 1);
        return arrived.get(arrived.size() - 1);
    }

    @Test
    void unsubscribesFromDiscussionSignedOutAndUndoes() throws Exception {
        ReceivedMail received = awaitNewMail();
        String link = received.link("/unsubscribe/");
        assertThat(fetch(link)).contains("Nothing has changed yet");
        assertThat(delivery()).isEqualTo("NOW");

        Page page = browser.visitor();
        page.navigate(link);
        Axe.checkAllLooks(page);
        page.click("#stop");
        page.getByText("Done. We will not send you these emails any more.").waitFor();
        Axe.checkAllLooks(page);
        assertThat(delivery()).isEqualTo("SITE");
        page.click("#resume");
        page.getByText("We will send you these emails again.").waitFor();
        Axe.checkAllLooks(page);
        assertThat(delivery()).isEqualTo("NOW");

        page.navigate(link);
        page.click("#stop-all");
        page.getByText("Done.").waitFor();
        assertThat(delivery()).isEqualTo("SITE");
        page.click("#resume");
        page.getByText("We will send you these emails again.").waitFor();
        assertThat(delivery()).isEqualTo("NOW");
    }

    @Test
    void unsubscribesFromKindSignedOutAndUndoes() throws Exception {
        String link = awaitNewMail().linkAfter("Stop emails about each new reply");
        assertThat(fetch(link)).contains("Stop emails about each new reply");
        assertThat(wantsReplies()).isTrue();

        Page page = browser.visitor();
        page.navigate(link);
        page.click("#stop");
        page.getByText("Done.").waitFor();
        assertThat(wantsReplies()).isFalse();
        page.click("#resume");
        page.getByText("We will send you these emails again.").waitFor();
        assertThat(wantsReplies()).isTrue();

        Page own = community.window(reader);
        own.navigate(forum.url("/account/mail-settings"));
        Axe.checkAllLooks(own);
        own.uncheck("#kind-NEW_REPLY");
        own.click("#save-kinds");
        own.getByText("Saved.").waitFor();
        assertThat(wantsReplies()).isFalse();
        DiscussionPage.open(community.window(writer), forum, discussion).reply("Milk, too.", null);
        Page staff = community.window(community.administrator());
        staff.waitForCondition(() -> {
            staff.navigate(forum.url("/console/outgoing-mail?state=SKIPPED&reason=KIND_STOPPED&name=" + reader.name()));
            return staff.locator("table tbody a[href*='/console/mail/']").count() > 0;
        });
        own.navigate(forum.url("/account/mails"));
        own.getByText("You had stopped emails of this kind.").first().waitFor();
        Axe.checkAllLooks(own);
        own.navigate(forum.url("/account/mail-settings"));
        own.check("#kind-NEW_REPLY");
        own.click("#save-kinds");
        own.getByText("Saved.").waitFor();
    }

    @Test
    void oneClickUnsubscribeWorksWithoutCookie() throws Exception {
        ReceivedMail received = awaitNewMail();
        URI link = URI.create(received.header("List-Unsubscribe").replaceAll("[<>]", ""));
        HttpResponse<String> answer = machine.send(
                HttpRequest.newBuilder(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(delivery()).isEqualTo("SITE");
        String forged = link.toString().replaceFirst("/unsubscribe/", "/unsubscribe/x");
        assertThat(machine.send(HttpRequest.newBuilder(URI.create(forged)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    /** The link in a minimal mail reveals nothing and works for its reader only. */
    @Test
    void mailLinkLeadsOnlyItsReaderToThePost() {
        ReceivedMail received = awaitNewMail();
        assertThat(received.text() + received.html()).doesNotContain("/posts/", "/discussions/", "/groups/");
        assertThat(received.header("List-Id")).startsWith("<news.");
        assertThat(received.header("List-Archive")).isNull();
        String link = received.link("/from-mail/");

        Page guest = browser.visitor();
        guest.navigate(link);
        assertThat(guest.url()).contains("/account/sign-in?next=");
        new SignInPage(guest).signIn(reader);
        guest.waitForURL("**/discussions/" + discussion + "*");
        assertThat(guest.locator("main").innerText()).contains("Tea helps me.");

        assertThat(community.window(writer).navigate(link).status()).isEqualTo(404);
    }

    @Test
    void staffRemoveSuppressedAddresses() {
        Page staff = community.window(community.administrator());
        staff.navigate(forum.url("/console/outgoing-mail"));
        staff.locator("a[href*='/console/suppressed-addresses']").click();
        staff.getByText("No addresses are suppressed.").waitFor();
        Axe.check(staff);
        staff.click("#free");
        staff.getByText("No address has been suppressed since then.").waitFor();
        staff.fill("#since", "");
        staff.click("#free");
        staff.locator("#since[aria-invalid=true]").waitFor();
        Axe.check(staff);
    }

    @Test
    void fullDisclosureNeedsConfirmation() {
        assertThat(awaitNewMail().text()).doesNotContain("Tea helps", "How do you sleep?");
        Page own = community.window(reader);
        own.navigate(forum.url("/account/mail-settings"));
        own.check("#privacy-FULL");
        own.click("#save-privacy");
        own.getByText("Anyone you share a computer, tablet or phone with may read your emails.")
                .waitFor();
        Axe.checkAllLooks(own);
        own.navigate(forum.url("/account/mail-settings"));
        assertThat(own.locator("#privacy-MINIMAL").isChecked())
                .as("asked first")
                .isTrue();
        own.check("#privacy-FULL");
        own.click("#save-privacy");
        own.click("#confirm");
        own.getByText("From now on, our emails contain the whole post.").waitFor();
        ReceivedMail received = awaitNewMail();
        assertThat(received.subject()).isEqualTo(SUBJECT);
        assertThat(received.text()).contains("How do you sleep?", "Tuesday group", "Tea helps me.");
        assertThat(received.html())
                .contains("How do you sleep?", "<p>Tea helps me. ")
                .doesNotContain("Thistle");
        own.check("#privacy-MINIMAL");
        own.click("#save-privacy");
        own.getByText("From now on, our emails only say that there is something new.")
                .waitFor();
    }

    @Test
    void mailIsInReadersLanguage() {
        Page own = community.window(reader);
        own.navigate(forum.url("/account/profile"));
        assertThat(own.locator("#language option").allInnerTexts())
                .containsExactly("English", "Deutsch", "Français", "العربية");
        own.selectOption("#language", "ar");
        own.click("#save");
        own.getByText("Saved.").waitFor();
        int before = forum.mail().to(reader.email()).size();
        DiscussionPage.open(community.window(reader), forum, discussion);
        DiscussionPage.open(community.window(writer), forum, discussion).reply("Honey.", null);
        forum.mail().to(reader.email(), before + 1);
        ReceivedMail received = forum.mail().awaitMail(reader.email(), "ردود جديدة في منتدى المرضى");
        assertThat(received.header("Content-Language")).isEqualTo("ar");
        assertThat(received.html()).contains("<html lang=\"ar\" dir=\"rtl\">");
        own.navigate(forum.url("/account/profile"));
        own.selectOption("#language", "en");
        own.click("#save");
        own.getByText("Saved.").waitFor();
    }

    @Test
    void staffFindAndReadMailAndPauseQueue() {
        awaitNewMail();
        Page staff = community.window(community.administrator());
        staff.navigate(forum.url("/console/outgoing-mail"));
        Axe.check(staff);
        staff.selectOption("#state", "SENT");
        staff.selectOption("#kind", "NEW_REPLY");
        staff.fill("#name", reader.name());
        staff.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON, org.patientforum.pages.Names.button("Show"))
                .click();
        staff.locator("table tbody a[href*='/console/mail/']").first().click();
        staff.locator("iframe.mail-seen").waitFor();
        assertThat(staff.frameLocator("iframe.mail-seen").locator("h1").innerText())
                .isEqualTo(SUBJECT);
        assertThat(staff.locator(".mail-text").innerText()).contains("Read the new reply");
        assertThat(staff.locator("iframe.mail-seen").getAttribute("title")).contains(SUBJECT);
        // Scripts are disabled in that frame, so axe would never finish. MailAccessibilityIT checks its content.
        staff.evaluate("document.querySelector('iframe.mail-seen').remove()");
        Axe.check(staff);

        staff.navigate(forum.url("/console/outgoing-mail"));
        staff.click("#pause");
        staff.click("#pause-yes");
        staff.getByText("Stopped by hand").waitFor();
        Axe.check(staff);
        staff.click("#resume");
        staff.getByText("Email is going out").waitFor();
    }

    /** What a link scanner of a mail program sees. */
    private String fetch(String link) throws Exception {
        HttpResponse<String> answer =
                machine.send(HttpRequest.newBuilder(URI.create(link)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String delivery() {
        Page own = community.window(reader);
        own.navigate(forum.url("/following"));
        return own.locator("#delivery-" + discussion).inputValue();
    }

    private boolean wantsReplies() {
        Page own = community.window(reader);
        own.navigate(forum.url("/account/mail-settings"));
        return own.locator("#kind-NEW_REPLY").isChecked();
    }
}
