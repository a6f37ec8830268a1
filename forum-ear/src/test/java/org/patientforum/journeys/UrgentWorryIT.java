package org.patientforum.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.patientforum.pages.Community;
import org.patientforum.pages.Console;
import org.patientforum.pages.Names;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;
import org.patientforum.running.Keyboard;
import org.patientforum.running.RunningForum;

/** A guest reports a worry about a person. It is first in the queue, and the moderator Redshank answers it by keyboard only. */
class UrgentWorryIT {

    @RegisterExtension
    static final RunningForum forum = RunningForum.shared();

    @RegisterExtension
    static final Browser browser = new Browser();

    @RegisterExtension
    static final Community community = new Community(forum, browser);

    @Test
    void worryIsFirstInQueueAndGuestReadsAnswer() {
        Page guest = browser.visitor();
        guest.navigate(forum.url("/tell-us/worry"));
        String worry = "Brook wrote that nothing matters any more " + System.nanoTime();
        guest.getByLabel("What worries you?").fill(worry);
        guest.getByRole(AriaRole.BUTTON, Names.button("Send")).click();
        String number = guest.locator(".confirm .ref").innerText();
        Axe.checkAllLooks(guest);

        Page redshank = community.window(community.moderator("Redshank"));
        redshank.navigate(forum.url("/console/cases"));
        Axe.checkAllLooks(redshank);
        List<String> queue = redshank.locator("table tbody tr").allInnerTexts();
        assertThat(queue.stream().takeWhile(row -> !row.contains(worry)))
                .as("Others may worry, too, but nothing else comes before it")
                .hasSizeLessThan(queue.size())
                .allMatch(row -> row.contains("Worry about a person"));
        new Console(redshank, forum).openCase(worry);
        assertThat(redshank.locator("main")).containsText("Worry about a person");
        new Keyboard(redshank).to("Take it").press("Enter");
        assertThat(redshank.locator("main")).containsText("You have taken this case.");
        new Keyboard(redshank)
                .to("A note for other staff")
                .type("The team on call knows.")
                .to("Write note")
                .press("Enter");
        assertThat(redshank.locator("main")).containsText("The team on call knows.");
        Axe.checkAllLooks(redshank);
        new Console(redshank, forum).choose("Leave it as it is");
        redshank.getByLabel("Message to the author").fill("We have called the team.");
        new Keyboard(redshank).to("Preview").press("Enter");
        redshank.locator("#preview").waitFor();
        new Keyboard(redshank).to("Decide").press("Enter");
        assertThat(redshank.locator("main")).containsText("Your decision is done.");

        guest.getByRole(AriaRole.LINK, Names.named("Check this report")).click();
        assertThat(guest.locator("main")).containsText(number);
        assertThat(guest.locator("main")).containsText("done what we think is right.");
        Axe.checkAllLooks(guest);
    }
}
