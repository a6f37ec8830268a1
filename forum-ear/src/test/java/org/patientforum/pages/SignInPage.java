package org.patientforum.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.patientforum.running.RunningForum;

/** The sign-in page. */
public record SignInPage(Page page) {

    public static SignInPage open(Page page, RunningForum forum) {
        page.navigate(forum.url("/account/sign-in"));
        return new SignInPage(page);
    }

    /** Signs in and waits until the browser has left the sign-in page. */
    public void signIn(Person person) {
        send(person.email(), person.password());
        page.waitForURL(url -> !url.contains("/account/sign-in"));
    }

    public void send(String email, String password) {
        page.getByLabel("Your email address").fill(email);
        page.getByLabel("Your password").fill(password);
        page.getByRole(AriaRole.BUTTON, Names.button("Sign in")).click();
    }
}
