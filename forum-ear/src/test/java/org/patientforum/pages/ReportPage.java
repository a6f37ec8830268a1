package org.patientforum.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The page for reports and deletion requests, and its confirmation page. */
public record ReportPage(Page page) {

    /** Submits a report and returns its reference number. */
    public String report(String reason, String words) {
        choose("I want staff to check this");
        page.getByLabel(reason).check();
        page.getByLabel("What else should we know?").fill(words);
        return send("Send report");
    }

    /** Submits a deletion request and returns its reference number. */
    public String askForDeletion(String who, String why) {
        choose("I want this deleted");
        page.getByLabel(who).check();
        page.getByLabel("Why do you want this deleted?").fill(why);
        return send("Send request");
    }

    public void choose(String choice) {
        page.getByLabel(choice).check();
        page.getByRole(AriaRole.BUTTON, Names.button("Continue")).click();
    }

    private String send(String button) {
        page.getByRole(AriaRole.BUTTON, Names.button(button)).click();
        return page.locator(".confirm .ref").innerText();
    }
}
