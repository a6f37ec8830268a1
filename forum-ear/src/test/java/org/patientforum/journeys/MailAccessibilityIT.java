package org.patientforum.journeys;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.notifications.mail.SampleMails;
import org.patientforum.notifications.mail.SampleMails.Sample;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.MailPrivacy;
import org.patientforum.running.Axe;
import org.patientforum.running.Browser;

/** Accessibility of mails in light and dark mode and on the smallest phone. */
class MailAccessibilityIT {

    @RegisterExtension
    static final Browser browser = new Browser();

    /** Each kind in English, and two kinds in all languages, with minimal and full disclosure. */
    static List<Sample> mails() {
        return SampleMails.all().stream()
                .filter(mail -> mail.privacy() != MailPrivacy.TITLE)
                .filter(mail -> mail.language().equals(Locale.ENGLISH) && mail.privacy() == MailPrivacy.MINIMAL
                        || mail.kind() == MailKind.NEW_REPLY
                        || mail.kind() == MailKind.DIGEST)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void isAccessible(Sample mail) {
        Page page = browser.visitor();
        page.setContent(mail.html());
        Axe.checkAllLooks(page);
    }
}
