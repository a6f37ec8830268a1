package org.patientforum.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Request;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Undo;
import org.patientforum.shared.crypto.FixedSiteKeys;
import org.patientforum.shared.crypto.SiteKeys;

class UnsubscribeTokensTest {

    private final UnsubscribeTokens tokens = new UnsubscribeTokens(new FixedSiteKeys());

    @Test
    void readsValidTokens() {
        assertThat(tokens.request(tokens.token(Request.ofDiscussion(7, 42L)))).contains(Request.ofDiscussion(7, 42L));
        assertThat(tokens.request(tokens.token(Request.ofAll(7)))).contains(Request.ofAll(7));
        assertThat(tokens.undo(tokens.token(new Undo(7, List.of(1L, 99999L), List.of()))))
                .contains(new Undo(7, List.of(1L, 99999L), List.of()));
        assertThat(tokens.undo(tokens.token(new Undo(7, List.of(), List.of()))))
                .contains(new Undo(7, List.of(), List.of()));
        assertThat(tokens.undo(tokens.token(new Undo(7, List.of(3L), List.of(50L, 36L)))))
                .contains(new Undo(7, List.of(3L), List.of(50L, 36L)));
        for (MailKind kind : MailKind.choices()) {
            assertThat(tokens.request(tokens.token(Request.ofKind(7, kind)))).contains(Request.ofKind(7, kind));
        }
    }

    @Test
    void rejectsKindsThatCannotBeChosen() {
        assertThat(tokens.request(tokens.token(new Request(7, null, MailKind.RESET_PASSWORD))))
                .isEmpty();
    }

    @Test
    void rejectsForgedTokens() {
        SiteKeys otherKeys = new SiteKeys() {
            @Override
            public byte[] key(String name) {
                return new byte[32];
            }
        };
        String good = tokens.token(Request.ofDiscussion(7, 42L));
        String old = "7-42-" + new FixedSiteKeys().signature("mail-links").of("stop", "7-42");
        assertThat(List.of(
                        "",
                        "7",
                        "7-42",
                        "7-42-",
                        old.replaceFirst("7", "8"),
                        old.replaceFirst("42", "43"),
                        old.replaceFirst("42", "all"),
                        (good.startsWith("A") ? "B" : "A") + good.substring(1),
                        good.substring(0, good.length() - 1),
                        good + "A",
                        tokens.token(new Undo(7, List.of(42L), List.of())),
                        new UnsubscribeTokens(otherKeys).token(Request.ofDiscussion(7, 42L))))
                .allSatisfy(forged -> assertThat(tokens.request(forged)).isEmpty());
        assertThat(tokens.request(null)).isEmpty();
        assertThat(tokens.undo(good)).isEmpty();
    }

    /** Mails of earlier versions may be found years later; their tokens were signed but not encrypted. */
    @Test
    void readsTokensOfEarlierVersions() {
        assertThat(tokens.request(
                        "7-42-" + new FixedSiteKeys().signature("mail-links").of("stop", "7-42")))
                .contains(Request.ofDiscussion(7, 42L));
        assertThat(tokens.request(
                        "7-all-" + new FixedSiteKeys().signature("mail-links").of("stop", "7-all")))
                .contains(Request.ofAll(7));
    }

    @Test
    void createsTokensForPaths() {
        assertThat(tokens.token(Request.ofDiscussion(7, 42L))).matches("[A-Za-z0-9_-]{40,80}");
    }
}
