package org.patientforum.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.outbox.MailKind;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Undo;
import org.patientforum.notifications.preferences.UnsubscribeTokens.Wish;
import org.patientforum.shared.crypto.FixedSiteKeys;
import org.patientforum.shared.crypto.SiteKeys;

class UnsubscribeTokensTest {

    private final UnsubscribeTokens tokens = new UnsubscribeTokens(new FixedSiteKeys());

    @Test
    void readsItsOwnTokens() {
        assertThat(tokens.wish(tokens.token(Wish.ofDiscussion(7, 42L)))).contains(Wish.ofDiscussion(7, 42L));
        assertThat(tokens.wish(tokens.token(Wish.ofAll(7)))).contains(Wish.ofAll(7));
        assertThat(tokens.undo(tokens.token(new Undo(7, List.of(1L, 99999L), List.of()))))
                .contains(new Undo(7, List.of(1L, 99999L), List.of()));
        assertThat(tokens.undo(tokens.token(new Undo(7, List.of(), List.of()))))
                .contains(new Undo(7, List.of(), List.of()));
        assertThat(tokens.undo(tokens.token(new Undo(7, List.of(3L), List.of(50L, 36L)))))
                .contains(new Undo(7, List.of(3L), List.of(50L, 36L)));
        for (MailKind kind : MailKind.choices()) {
            assertThat(tokens.wish(tokens.token(Wish.ofKind(7, kind)))).contains(Wish.ofKind(7, kind));
        }
    }

    @Test
    void knowsNoKindThatIsNoChoice() {
        assertThat(tokens.wish(tokens.token(new Wish(7, null, MailKind.RESET_PASSWORD))))
                .isEmpty();
    }

    @Test
    void refusesForgedTokens() {
        SiteKeys otherKeys = new SiteKeys() {
            @Override
            public byte[] key(String name) {
                return new byte[32];
            }
        };
        String good = tokens.token(Wish.ofDiscussion(7, 42L));
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
                        new UnsubscribeTokens(otherKeys).token(Wish.ofDiscussion(7, 42L))))
                .allSatisfy(forged -> assertThat(tokens.wish(forged)).isEmpty());
        assertThat(tokens.wish(null)).isEmpty();
        assertThat(tokens.undo(good)).isEmpty();
    }

    /** Mails of earlier versions may be found years later. */
    @Test
    void stillReadsTokensThatWereSignedAndNotSealed() {
        assertThat(tokens.wish(
                        "7-42-" + new FixedSiteKeys().signature("mail-links").of("stop", "7-42")))
                .contains(Wish.ofDiscussion(7, 42L));
        assertThat(tokens.wish(
                        "7-all-" + new FixedSiteKeys().signature("mail-links").of("stop", "7-all")))
                .contains(Wish.ofAll(7));
    }

    @Test
    void makesTokensThatFitAPath() {
        assertThat(tokens.token(Wish.ofDiscussion(7, 42L))).matches("[A-Za-z0-9_-]{40,80}");
    }
}
