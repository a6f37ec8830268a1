package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** The first day of a forum, all without scripts where patients or a new administrator need it. */
class SettingUpIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.with(
            Map.of("forum.hospital.name", "", "forum.hospital.desk", "", "forum.hospital.emergency", ""));

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    @Test
    void aForumIsSetUpStepByStep() throws IOException {
        Page guest = browser.visitorWithoutScripts();
        patientsSeeAPlainPage(guest);
        Page console =
                community.window(community.administrator(), Browser.options().setJavaScriptEnabled(false));
        console.navigate(forum.url("/console/"));
        assertThat(console.locator(".first-steps")).containsText("Patients cannot use the forum yet");
        set(console, "HOSPITAL_NAME", "Tarka Valley Hospital");
        patientsSeeAPlainPage(guest);
        set(console, "HOSPITAL_DESK", "01632 960200");
        set(console, "HOSPITAL_EMERGENCY", "999");
        assertThat(guest.navigate(forum.url("/")).status()).isEqualTo(200);
        assertThat(guest.locator(".help")).containsText("01632 960200");

        colourAndLogo(console, guest);
        testMail(console);
        terms(console, guest);
        console.navigate(forum.url("/console/"));
        assertThat(console.locator(".first-steps summary")).hasText("2 of 8 done");
        rights(console);
        messageToAMember();
    }

    private static void patientsSeeAPlainPage(Page guest) {
        for (String path : new String[] {"/", "/account/register", "/help"}) {
            Response response = guest.navigate(forum.url(path));
            assertThat(response.status()).as(path).isEqualTo(503);
            assertThat(guest.locator("h1")).hasText("This forum is not set up yet");
            assertThat(guest.content()).doesNotContain("Brannoc").doesNotContain("960100");
        }
        assertThat(forum.process().log()).contains("Patients are not served yet");
    }

    private static void set(Page console, String setting, String value) {
        console.navigate(forum.url("/console/setting/" + setting));
        console.getByLabel("New value").fill(value);
        console.getByLabel("Reason").fill("Setting up");
        console.getByRole(AriaRole.BUTTON, Names.button("Save")).click();
    }

    private static void colourAndLogo(Page console, Page guest) throws IOException {
        set(console, "ACCENT", "#3399ff");
        assertThat(console.locator("#errors")).containsText("has a contrast of 2.5:1, and text needs 7.0:1");
        set(console, "ACCENT", "#5b2a86");
        console.navigate(forum.url("/console/settings?words=colour"));
        assertThat(console.locator("main")).containsText("#5b2a86, contrast");
        console.navigate(forum.url("/console/setting/LOGO"));
        console.getByLabel("New logo").setInputFiles(new FilePayload("logo.svg", "image/svg+xml", "<svg/>".getBytes()));
        console.getByRole(AriaRole.BUTTON, Names.button("Upload")).click();
        assertThat(console.locator(".errors")).hasText("Choose a PNG, JPEG or GIF file");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 90, BufferedImage.TYPE_INT_RGB), "png", png);
        console.getByLabel("New logo").setInputFiles(new FilePayload("logo.png", "image/png", png.toByteArray()));
        console.getByRole(AriaRole.BUTTON, Names.button("Upload")).click();
        assertThat(console.getByText("The new logo is on all pages now.")).isVisible();
        guest.navigate(forum.url("/"));
        assertThat(guest.locator(".brand img")).hasJSProperty("naturalWidth", 88);
        assertThat(guest.locator(".me.fill")).hasCSS("background-color", "rgb(91, 42, 134)");
    }

    private static void testMail(Page console) {
        console.navigate(forum.url("/console/outgoing-mail"));
        console.getByLabel("Email address").fill("no address");
        console.getByRole(AriaRole.BUTTON, Names.button("Send a test email")).click();
        assertThat(console.locator("#errors")).isVisible();
        console.getByLabel("Email address").fill("ward7@example.org");
        console.getByRole(AriaRole.BUTTON, Names.button("Send a test email")).click();
        assertThat(console.getByText("The mail server accepted the email.")).isVisible();
        forum.mail().awaitMail("ward7@example.org", "This is a test email from the patient forum");
    }

    private static void terms(Page console, Page guest) {
        console.navigate(forum.url("/console/terms"));
        console.getByLabel("New version").fill("Be kind. Ask before you use a name.");
        console.getByLabel("In force from").fill("2020-01-01");
        console.locator("#publish").click();
        console.locator("#publish-yes").click();
        assertThat(console.locator("#errors")).containsText("Choose a day from today on");
        assertThat(console.getByLabel("New version")).hasValue("Be kind. Ask before you use a name.");
        console.getByLabel("In force from").fill(LocalDate.now().plusDays(9).toString());
        console.locator("#publish").click();
        console.locator("#publish-yes").click();
        assertThat(console.locator("#upcoming")).containsText("Version 2 comes into force on");
        guest.navigate(forum.url("/terms"));
        guest.locator("summary").click();
        assertThat(guest.locator(".difference ins").last()).isVisible();
        console.getByRole(AriaRole.BUTTON, Names.button("Withdraw it")).click();
        assertThat(console.getByText("The terms are withdrawn.")).isVisible();
    }

    private static void rights(Page console) {
        console.navigate(forum.url("/console/rights"));
        assertThat(console.locator("tr", new Page.LocatorOptions().setHasText("See who a member is")))
                .containsText("no");
        Page withScripts = community.window(community.administrator());
        for (String page : new String[] {"/console/", "/console/rights", "/console/terms", "/console/setting/LOGO"}) {
            withScripts.navigate(forum.url(page));
            Axe.check(withScripts);
        }
    }

    private static void messageToAMember() {
        Person avocet = community.member("Avocet");
        Page console = community.window(community.administrator());
        new Console(console, forum).openMember(avocet.name());
        console.getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                .fill("Your poster is ready at the desk.");
        console.getByRole(AriaRole.BUTTON, Names.button("Send the message")).click();
        assertThat(console.getByText("Your message is sent.")).isVisible();
        forum.mail().awaitMail(avocet.email(), "A message for you on the patient forum");
        Page theirs = community.window(avocet);
        theirs.navigate(forum.url("/account/messages"));
        assertThat(theirs.locator("main")).containsText("Your poster is ready at the desk.");
        theirs.navigate(forum.url("/news"));
        assertThat(theirs.locator("main")).containsText("We have a message for you");
    }
}
