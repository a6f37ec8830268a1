package org.patientforum.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.patientforum.running.RunningForum;

/** The registration page. The first administrator's page has the same fields. */
public record RegisterPage(Page page) {

    public static RegisterPage open(Page page, RunningForum forum) {
        page.navigate(forum.url("/account/register"));
        return new RegisterPage(page);
    }

    /** Fills in and submits the form, and waits for "Check your email". */
    public void register(Person person) {
        fill(person);
        page.getByLabel("I agree to the terms of use").check();
        send("Register");
        page.waitForURL("**/account/look-at-your-mail");
    }

    /** Registers the first administrator and waits for the console. */
    void becomeAdministrator(Person person) {
        fill(person);
        send("Create the administrator");
        page.waitForURL("**/console/");
    }

    public void fill(Person person) {
        page.getByLabel("Choose a name for the forum").fill(person.name());
        page.getByLabel("Your email address").fill(person.email());
        page.getByLabel("Choose a password").fill(person.password());
    }

    public void send(String button) {
        page.getByRole(AriaRole.BUTTON, Names.button(button)).click();
    }
}
