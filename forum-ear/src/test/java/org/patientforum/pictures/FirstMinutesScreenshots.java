package org.patientforum.pictures;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.pages.Names;
import org.patientforum.pages.Person;
import org.patientforum.pages.RegisterPage;
import org.patientforum.pages.SignInPage;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/**
 * Takes the pictures of a new member's first ten minutes, in their order: find, register, confirm, sign in, ask, follow, sign out
 * ({@code ./forum screenshots}). Review them after changing any text on these pages.
 */
class FirstMinutesScreenshots {

    @RegisterExtension
    static final RunningForum forum = RunningForum.withDemonstration();

    @RegisterExtension
    static final Browser browser = new Browser();

    private int width;
    private Page page;
    private int taken;

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void firstTenMinutes(int pixels) throws IOException {
        Files.createDirectories(Screenshots.FOLDER);
        width = pixels;
        page = browser.open(Screenshots.wide(width));
        Person newcomer =
                new Person("Plover" + width, "plover" + width + "@patients.example", "violin teapot ladder", null);
        findsAsAGuest();
        registers(newcomer);
        confirms(newcomer);
        signsIn(newcomer);
        asks();
        follows();
        signsOut();
    }

    private void findsAsAGuest() {
        page.navigate(forum.url("/"));
        picture("home");
        page.click("ul.grid a >> nth=0");
        page.waitForURL("**/groups/*");
        picture("group");
        page.getByRole(AriaRole.LINK, Names.named("Does anyone else hear it?")).click();
        page.waitForURL("**/discussions/*");
        picture("discussion");
    }

    private void registers(Person newcomer) {
        page.getByRole(AriaRole.LINK, Names.named("Register")).first().click();
        picture("register");
        RegisterPage form = new RegisterPage(page);
        form.send("Register");
        page.locator("#errors").waitFor();
        picture("register-faults");
        form.fill(newcomer);
        page.getByRole(AriaRole.BUTTON, Names.button("Show password")).click();
        page.getByLabel("I agree to the terms of use").check();
        picture("register-filled-in");
        form.send("Register");
        page.waitForURL("**/account/look-at-your-mail");
        picture("check-your-email");
        page.getByRole(AriaRole.LINK, Names.named("Send it again")).click();
        picture("new-link");
    }

    private void confirms(Person newcomer) {
        page.navigate(forum.url("/account/confirm/too-old"));
        picture("link-too-old");
        page.navigate(forum.mail()
                .awaitMail(newcomer.email(), "Confirm your email address")
                .link("/account/confirm/"));
        picture("confirm");
        page.getByRole(AriaRole.BUTTON, Names.button("Confirm my address")).click();
        page.waitForURL("**/account/sign-in**");
    }

    private void signsIn(Person newcomer) {
        picture("sign-in");
        new SignInPage(page).send(newcomer.email(), "not the password");
        page.locator("#errors").waitFor();
        picture("sign-in-refused");
        new SignInPage(page).send(newcomer.email(), newcomer.password());
        page.waitForURL("**/discussions/*");
        picture("back-in-the-discussion");
    }

    private void asks() {
        page.click(".crumbs a >> nth=1");
        page.waitForURL("**/groups/*");
        page.getByRole(AriaRole.LINK, Names.named("Start a discussion")).click();
        page.getByLabel("Title").fill("What did you ask before you decided?");
        page.getByLabel("Your text", new Page.GetByLabelOptions().setExact(true))
                .fill("I see the surgeon on Tuesday. Which questions helped you most?");
        picture("ask");
        page.locator("#post-discussion").click();
        page.waitForURL("**/discussions/*");
        picture("asked");
    }

    private void follows() {
        page.navigate(forum.url("/following"));
        picture("following");
        page.navigate(forum.url("/account/mail-settings"));
        picture("emails");
    }

    private void signsOut() {
        page.getByRole(AriaRole.BUTTON, Names.button("Sign out")).click();
        page.waitForURL("**/account/signed-out");
        picture("signed-out");
    }

    private void picture(String name) {
        page.waitForLoadState();
        Screenshots.picture(page, "first-%02d-%s-%d".formatted(++taken, name, width));
    }
}
