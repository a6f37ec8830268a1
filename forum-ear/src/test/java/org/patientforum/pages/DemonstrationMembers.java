package org.patientforum.pages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.patientforum.running.Browser;
import org.patientforum.running.RunningForum;

/** The members of the demonstration, who sign in with the password in its file. */
public record DemonstrationMembers(RunningForum forum, Browser browser) {

    /** Opens a window of this width in which the member is signed in. */
    public Page signedIn(NewContextOptions window, String pseudonym) {
        Page page = browser.open(window);
        SignInPage.open(page, forum).signIn(new Person(pseudonym, pseudonym + "@example.org", password(), null));
        return page;
    }

    private String password() {
        try {
            String note = Files.readString(forum.process().data().resolve("demonstration.txt"));
            return note.replaceFirst("(?s).*Password: ", "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
