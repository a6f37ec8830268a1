package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.DiscussionPage;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.RegisterPage;
import org.patientforum.pages.ReportPage;
import org.patientforum.pages.SignInPage;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** From finding a discussion to taking part in it and signing out. */
class FirstMinutesIT {

    private static final String CONFIRM = "Confirm your email address";

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    private long group;
    private long discussion;

    @BeforeEach
    void createDiscussion() {
        group = community.group("First minutes " + System.nanoTime());
        discussion = community.discussion(group, "What helped you to decide?", "I cannot make up my mind.");
    }

    @Test
    void allErrorsAreShownAtOnceAndInputIsKept() {
        Person member = community.member("Wheatear");
        Page page = browser.visitor();
        RegisterPage form = RegisterPage.open(page, forum);
        form.send("Register");
        assertThat(errors(page))
                .containsExactly(
                        "Choose a name for the forum, with 3 to 24 letters or numbers",
                        "Enter your email address, like name@example.org",
                        "Choose a password with at least 8 characters",
                        "Tick the box if you agree to the terms of use. You need to agree before you take part");
        form.fill(new Person(member.name(), "not an address", "three short words", null));
        form.send("Register");
        assertThat(errors(page)).hasSize(3);
        assertThat(errors(page).getFirst()).startsWith("Someone else has this name");
        assertThat(page.getByLabel("Choose a name for the forum")).hasValue(member.name());
        assertThat(page.getByLabel("Your email address")).hasValue("not an address");
        assertThat(page.getByText("Enter your password again.")).isVisible();
    }

    private static List<String> errors(Page page) {
        page.locator("#errors").waitFor();
        return page.locator("#errors li").allInnerTexts();
    }

    @Test
    void passwordCanBeShown() {
        Page page = RegisterPage.open(browser.visitor(), forum).page();
        Locator password = page.getByLabel("Choose a password");
        password.fill("violin teapot ladder");
        page.getByRole(AriaRole.BUTTON, Names.button("Show password")).click();
        assertThat(password).hasAttribute("type", "text");
        page.getByRole(AriaRole.BUTTON, Names.button("Hide password")).click();
        assertThat(password).hasAttribute("type", "password");
        Page plain = RegisterPage.open(browser.visitorWithoutScripts(), forum).page();
        assertThat(plain.getByText("Show password")).hasCount(0);
    }

    /** The mails are late; the patient opens the first of two in another browser and returns to the discussion. */
    @Test
    void everyConfirmationLinkLeadsBackToDiscussion() {
        Person bittern = community.stranger("Bittern");
        Page page = browser.visitor();
        DiscussionPage.open(page, forum, discussion);
        page.getByRole(AriaRole.LINK, Names.named("Register")).first().click();
        new RegisterPage(page).fill(bittern);
        page.getByLabel("I agree to the terms of use").check();
        new RegisterPage(page).send("Register");
        assertThat(page.getByRole(AriaRole.HEADING, Names.named("Check your email")))
                .isVisible();
        assertThat(page.getByText("The link works for 3 days.")).isVisible();
        String first = forum.mail().awaitMail(bittern.email(), CONFIRM).link("/account/confirm/");
        page.getByRole(AriaRole.LINK, Names.named("Send it again")).click();
        page.getByLabel("Your email address").fill(bittern.email());
        page.getByRole(AriaRole.BUTTON, Names.button("Send me a new link")).click();
        page.waitForURL("**/account/look-at-your-mail**");
        String second =
                forum.mail().awaitMails(bittern.email(), CONFIRM, 2).getLast().link("/account/confirm/");
        assertThat(second).isNotEqualTo(first);

        Page phone = browser.visitor(320);
        phone.navigate(first);
        phone.getByRole(AriaRole.BUTTON, Names.button("Confirm my address")).click();
        new SignInPage(phone).send(bittern.email(), bittern.password());
        phone.waitForURL("**/discussions/" + discussion);
        page.navigate(second);
        assertThat(page.getByRole(AriaRole.HEADING, Names.named("Your email address is confirmed")))
                .isVisible();
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Sign in"))
                .click();
        new SignInPage(page).send(bittern.email(), bittern.password());
        page.waitForURL("**/discussions/" + discussion);
    }

    @Test
    void passwordResetLeadsBackToDiscussion() {
        Person avocet = community.member("Avocet");
        Page page = browser.visitor();
        DiscussionPage.open(page, forum, discussion);
        page.getByRole(AriaRole.LINK, Names.named("Sign in")).first().click();
        page.getByRole(AriaRole.LINK, Names.named("I forgot my password")).click();
        page.getByLabel("Your email address").fill(avocet.email());
        page.getByRole(AriaRole.BUTTON, Names.button("Send me the link")).click();
        assertThat(page.getByText("The link works for 30 minutes.")).isVisible();
        page.navigate(
                forum.mail().awaitMail(avocet.email(), "Choose a new password").link("/account/new-password/"));
        page.getByLabel("Your new password").fill("four green bicycles");
        page.getByRole(AriaRole.BUTTON, Names.button("Save my new password")).click();
        new SignInPage(page).send(avocet.email(), "four green bicycles");
        page.waitForURL("**/discussions/" + discussion);
    }

    @Test
    void wrongPasswordRevealsNothingElse() {
        Person knot = community.member("Knot");
        Page page = browser.visitor();
        SignInPage.open(page, forum).send(knot.email(), "not the password");
        assertThat(errors(page))
                .containsExactly("The email address or the password is not right. Check them and try again");
        assertThat(page.getByText("What you typed")).hasCount(0);
        assertThat(page.getByLabel("Your email address")).hasValue(knot.email());
    }

    @Test
    void signInDoesNotRedirectToOtherSites() {
        Page page = browser.visitor();
        for (String elsewhere :
                List.of("https://evil.example/", "//evil.example", "/%09/evil.example", "/\\evil.example")) {
            page.navigate(forum.url("/account/register?next=" + elsewhere));
            assertThat(page.locator("input[name=next]")).hasCount(0);
            page.navigate(forum.url("/account/sign-in?next=" + elsewhere));
            assertThat(page.locator("input[name=next]")).hasValue("/");
            assertThat(page.content()).doesNotContain("next=%2F%2F", "next=https");
        }
    }

    @Test
    void signOutClearsSharedDevice() {
        Person smew = community.member("Smew");
        Page shared = browser.visitor();
        SignInPage.open(shared, forum).signIn(smew);
        assertThat(shared.context().cookies())
                .filteredOn(cookie -> !cookie.name.equals("guest"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.expires).isEqualTo(-1));
        shared.getByRole(AriaRole.BUTTON, Names.button("Sign out")).click();
        assertThat(shared.getByRole(AriaRole.HEADING, Names.named("You are signed out")))
                .isVisible();
        shared.navigate(forum.url("/news"));
        shared.waitForURL("**/account/sign-in**");

        Page own = browser.visitor();
        own.navigate(forum.url("/account/sign-in"));
        own.getByLabel("Only I use this device").check();
        new SignInPage(own).send(smew.email(), smew.password());
        own.waitForURL(forum.url("/"));
        Cookie kept = own.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("forum"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.expires).isGreaterThan(System.currentTimeMillis() / 1000.0 + 29 * 86_400);
    }

    @Test
    void newDiscussionIsFollowedByDefaultAndHeld() {
        Page administrator = community.window(community.administrator());
        administrator.navigate(forum.url("/console/group/" + group));
        administrator
                .getByRole(AriaRole.BUTTON, Names.button("Check each post first"))
                .click();
        assertThat(administrator.getByText("From now on, each new post in the group waits for staff."))
                .isVisible();
        Page page = community.window(community.member("Ortolan"));
        String held = "In this group, staff read each post before others can see it.";
        page.navigate(forum.url("/start-discussion/" + group));
        assertThat(page.getByText(held)).isVisible();
        assertThat(page.getByLabel("Email me about new replies").locator("option:checked"))
                .hasText(DiscussionPage.NOW);
        DiscussionPage.open(page, forum, discussion);
        assertThat(page.getByText(held)).isVisible();
        page.navigate(forum.url("/account/mail-settings"));
        page.locator("#usual").selectOption("Once a day");
        page.locator("#save").click();
        page.navigate(forum.url("/start-discussion/" + group));
        assertThat(page.getByLabel("Email me about new replies").locator("option:checked"))
                .hasText("Once a day");
    }

    @Test
    void guestCanFollowDeletionRequest() {
        Page guest = browser.visitor();
        ReportPage report = DiscussionPage.open(guest, forum, discussion).report(1);
        report.choose("I want this deleted");
        guest.getByLabel("It is about me").check();
        guest.getByLabel("Why do you want this deleted?").fill("It names my ward.");
        guest.getByLabel("Your email address (optional)").fill("nowhere");
        guest.locator("#send").click();
        assertThat(errors(guest)).containsExactly("Enter an email address like name@example.org, or leave it empty");
        guest.getByLabel("Your email address (optional)").fill("me@example.org");
        guest.locator("#send").click();
        String number = guest.locator(".confirm .ref").innerText();
        guest.locator("footer")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Check your report"))
                .click();
        guest.getByLabel("Your reference number").fill(number);
        guest.getByRole(AriaRole.BUTTON, Names.button("Check my report")).click();
        assertThat(guest.locator("main")).containsText(number);
        guest.navigate(forum.url("/help"));
        assertThat(guest.locator("main a[href='/report-status']")).isVisible();
        Page administrator = community.window(community.administrator());
        administrator.navigate(forum.url("/console/cases"));
        new Console(administrator, forum).openCase("What helped you to decide?");
        assertThat(administrator.locator("main a[href='mailto:me@example.org']"))
                .isVisible();
    }

    @Test
    void helpBarNumbersAreLinks() {
        Page page = browser.visitor(320);
        page.navigate(forum.url("/help"));
        assertThat(page.locator(".help a[href='tel:999']")).hasText("999");
        assertThat(page.locator(".help a[href='tel:01632960200']")).hasText("01632 960200");
        assertThat(page.locator("main a[href='tel:999']").first()).isVisible();
    }
}
