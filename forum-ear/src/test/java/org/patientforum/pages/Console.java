package org.patientforum.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** The console. */
public record Console(Page page, RunningForum forum) {

    /** Creates a group and returns its id. */
    public long createGroup(String name) {
        page.navigate(forum.url("/console/group"));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
        page.getByLabel("What it is about").fill("Questions and experience, from each other.");
        page.getByLabel("Name in emails").fill("Tuesday group");
        page.getByRole(AriaRole.BUTTON, Names.button("Create group")).click();
        Locator link = page.getByRole(AriaRole.LINK, Names.named(name));
        return Long.parseLong(link.getAttribute("href").replaceFirst(".*/(\\d+)$", "$1"));
    }

    /** Opens a member's page in the console. */
    public void openMember(String name) {
        page.navigate(forum.url("/console/members?name=" + name));
        page.locator("table")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    public void changeRole(String name, String role) {
        openMember(name);
        page.getByRole(AriaRole.COMBOBOX, Names.named("Role")).selectOption(role);
        page.getByRole(AriaRole.BUTTON, Names.button("Change role")).click();
        page.getByRole(AriaRole.BUTTON, Names.button("Yes, change the role")).click();
        page.getByText("The role is changed.").waitFor();
    }

    /** Opens the undecided case about a post that contains this text. */
    public Console openCase(String words) {
        page.navigate(forum.url("/console/cases"));
        page.locator("table tr", new Page.LocatorOptions().setHasText(words))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        page.waitForURL("**/console/case/*");
        return this;
    }

    public Console claim() {
        page.getByRole(AriaRole.BUTTON, Names.button("Take it")).click();
        page.getByText("You have taken this case.").waitFor();
        return this;
    }

    public Console decide(String action, String words) {
        fillDecision(action, words);
        page.getByText("Your decision is done.").waitFor();
        return this;
    }

    /** Selects a decision. Its text appears in the text box at once. */
    public Console choose(String action) {
        page.getByLabel(action).check();
        return this;
    }

    /** Decides by keyboard after a preview of the message. Does not wait for the response. */
    public void fillDecision(String action, String words) {
        choose(action);
        Locator box = page.getByLabel("Message to the author");
        page.waitForCondition(() -> !box.inputValue().isEmpty());
        if (!page.getByLabel("What did you find?").isVisible()) {
            page.getByText("Reasons", new Page.GetByTextOptions().setExact(true))
                    .click();
        }
        page.getByLabel("What did you find?").fill("The post says who the patient is.");
        page.getByLabel("What is the decision based on?").selectOption("RULES");
        page.getByLabel("Which rule or law?").fill("Keep others’ private life private");
        box.fill(words);
        Keyboard keys = new Keyboard(page);
        keys.to("Preview").press("Enter");
        page.locator("#preview").waitFor();
        keys.to("Decide").press("Enter");
    }

    /** Returns the actions of a member of staff from the audit trail, newest first. */
    public List<String> auditTrail(String actor) {
        page.navigate(forum.url("/console/audit?actor=" + actor));
        return page.locator("#rows tbody tr").allInnerTexts();
    }
}
