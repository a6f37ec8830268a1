package org.patientforum.pictures;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.notifications.mail.SampleMails;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.running.Browser;

/** Takes the pictures of mails in docs/screenshots: {@code ./forum screenshots}. */
class MailScreenshots {

    @RegisterExtension
    static final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(ints = {320, 768})
    void mails(int width) throws IOException {
        Files.createDirectories(Screenshots.FOLDER);
        Page page = browser.open(Screenshots.wide(width));
        for (MailKind kind : MailKind.values()) {
            picture(page, SampleMails.of(kind, Locale.ENGLISH, MailPrivacy.MINIMAL), width);
        }
        Locale arabic = Locale.forLanguageTag("ar");
        picture(page, SampleMails.of(MailKind.NEW_REPLY, arabic, MailPrivacy.MINIMAL), width);
        picture(page, SampleMails.of(MailKind.DIGEST, arabic, MailPrivacy.MINIMAL), width);
        picture(page, SampleMails.of(MailKind.NEW_REPLY, Locale.ENGLISH, MailPrivacy.FULL), width);
    }

    private static void picture(Page page, SampleMails.Sample mail, int width) {
        page.setContent(mail.html());
        Screenshots.picture(page, "mail-" + mail.name() + "-" + width);
    }
}
