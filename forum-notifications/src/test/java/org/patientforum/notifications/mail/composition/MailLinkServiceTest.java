package org.patientforum.notifications.mail.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.preferences.UnsubscribeTokens;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.crypto.FixedSiteKeys;

/** The links of minimal mails work for their recipient only. */
class MailLinkServiceTest {

    private static final MailLocation POST = new MailLocation(MailLocation.Kind.POST, 108);

    private final MailLinks links = new MailLinks(new FixedSiteKeys());
    private final MailLinkService service = new MailLinkService(links);

    private static String token(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void resolvesTheRecipientsLink() {
        assertThat(service.location(7, token(links.path(7, POST))).path()).isEqualTo("/posts/108");
        MailLocation discussion = new MailLocation(MailLocation.Kind.DISCUSSION, 42);
        assertThat(service.location(7, token(links.path(7, discussion))).path()).isEqualTo("/discussions/42");
    }

    @Test
    void isStableAndUnique() {
        assertThat(links.path(7, POST)).isEqualTo(links.path(7, POST));
        assertThat(List.of(
                        links.path(7, POST),
                        links.path(8, POST),
                        links.path(7, new MailLocation(MailLocation.Kind.POST, 109)),
                        links.path(7, new MailLocation(MailLocation.Kind.DISCUSSION, 108))))
                .doesNotHaveDuplicates()
                .allMatch(path -> path.matches("/from-mail/[A-Za-z0-9_-]{40,80}"));
    }

    @Test
    void rejectsOtherMembersAndForgedLinks() {
        String good = token(links.path(7, POST));
        assertThatThrownBy(() -> service.location(8, good)).isInstanceOf(NotFound.class);
        String stop = new UnsubscribeTokens(new FixedSiteKeys()).token(UnsubscribeTokens.Request.ofAll(7));
        for (String forged : new String[] {
            null,
            "",
            "A",
            good.substring(1),
            good + "A",
            (good.startsWith("B") ? "C" : "B") + good.substring(1),
            stop,
            "=",
            "\u00e4"
        }) {
            assertThatThrownBy(() -> service.location(7, forged)).as(forged).isInstanceOf(NotFound.class);
        }
    }
}
