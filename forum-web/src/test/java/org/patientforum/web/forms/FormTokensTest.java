package org.patientforum.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.patientforum.members.Role;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.shared.crypto.SiteKeys;
import org.patientforum.shared.crypto.SiteKeysFixture;
import org.patientforum.web.forms.FormToken.Sender;
import org.patientforum.web.request.FakeRequest;
import org.patientforum.web.request.ForumCookies;
import org.patientforum.web.request.SecureSite;

class FormTokensTest {

    private final ForumCookies cookies = new ForumCookies(new SecureSite("http://localhost:8080", false, false));
    private final SiteKeys keys = SiteKeysFixture.withoutDatabase();

    private FormTokens tokens(FakeRequest fake) {
        var request = fake.request();
        FormTokens.allowCookies(request, fake.response());
        return new FormTokens(request, cookies, keys);
    }

    private FormTokens member(FakeRequest fake, String cookie) {
        fake.cookies.put("forum", cookie);
        var request = fake.request();
        request.setAttribute(
                CurrentSignIn.class.getName(),
                new CurrentSignIn(
                        1,
                        7,
                        "Wren",
                        Role.MEMBER,
                        null,
                        "en",
                        "Europe/London",
                        Instant.EPOCH,
                        Instant.EPOCH,
                        true,
                        1,
                        0));
        FormTokens.allowCookies(request, fake.response());
        return new FormTokens(request, cookies, keys);
    }

    private Sender send(FakeRequest fake, String token) {
        fake.parameters.put(FormTokens.FIELD, token);
        return tokens(fake).sender();
    }

    @Test
    void acceptsGuestFormFromSameBrowser() {
        FakeRequest page = new FakeRequest("/report/1");
        FormTokens given = tokens(page);
        String token = given.getToken();
        assertThat(send(page.next("/report/1"), token)).isEqualTo(Sender.GUEST);
        assertThat(page.sent).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("guest");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
            assertThat(cookie.getMaxAge()).isNegative();
        });
    }

    @Test
    void rejectsTokenOfOtherBrowser() {
        String stolen = tokens(new FakeRequest("/report/1")).getToken();
        FakeRequest other = new FakeRequest("/report/1");
        tokens(other).getToken();
        assertThat(send(other.next("/report/1"), stolen)).isEqualTo(Sender.UNKNOWN);
        assertThat(send(new FakeRequest("/report/1"), stolen)).isEqualTo(Sender.UNKNOWN);
    }

    @Test
    void rejectsMissingAndForgedTokens() {
        FakeRequest page = new FakeRequest("/report/1");
        String token = tokens(page).getToken();
        String number = token.substring(0, token.indexOf('.'));
        for (String made : new String[] {null, "", ".", "x", number, number + ".", "x" + token, token + "x"}) {
            assertThat(send(page.next("/report/1"), made))
                    .as(String.valueOf(made))
                    .isEqualTo(Sender.UNKNOWN);
        }
    }

    @Test
    void rejectsForgedGuestCookie() {
        FakeRequest fake = new FakeRequest("/report/1");
        fake.cookies.put("guest", "random.signature");
        String token = tokens(fake).getToken();
        assertThat(fake.sent).hasSize(1);
        FakeRequest next = new FakeRequest("/report/1");
        next.cookies.put("guest", "random.signature");
        assertThat(send(next, token)).isEqualTo(Sender.UNKNOWN);
    }

    @Test
    void recognizesMemberFormAfterSignInEnded() {
        FakeRequest page = new FakeRequest("/discussions/1");
        String token = member(page, "cookie-of-wren").getToken();
        assertThat(page.sent).isEmpty();
        assertThat(send(page.next("/discussions/1"), token)).isEqualTo(Sender.SIGNED_IN);
        FakeRequest robin = new FakeRequest("/discussions/1");
        robin.cookies.put("forum", "cookie-of-robin");
        assertThat(send(robin, token)).isEqualTo(Sender.UNKNOWN);
    }

    @Test
    void keepsSubmissionWhenFormIsShownAgain() {
        FakeRequest page = new FakeRequest("/report/1");
        FormTokens given = tokens(page);
        String token = given.getToken();
        FakeRequest back = page.next("/report/1");
        back.parameters.put(FormTokens.FIELD, token);
        FormTokens taken = tokens(back);
        assertThat(taken.sender()).isEqualTo(Sender.GUEST);
        assertThat(taken.submission()).isEqualTo(given.submission());
        assertThat(taken.getToken()).isEqualTo(token);
        assertThat(tokens(page.next("/report/1")).submission()).isNotEqualTo(given.submission());
    }

    /** An error page replaces the response and its cookies; its form must still work. */
    @Test
    void sendsCookieAgainOnErrorPage() {
        FakeRequest fake = new FakeRequest("/report/1");
        var request = fake.request();
        FormTokens tokens = new FormTokens(request, cookies, keys);
        FormTokens.allowCookies(request, fake.response());
        tokens.getToken();
        tokens.getToken();
        assertThat(fake.sent).hasSize(1);
        FormTokens.allowCookies(request, fake.response());
        tokens.getToken();
        assertThat(fake.sent).hasSize(2);
        assertThat(fake.sent.getLast().getValue())
                .isEqualTo(fake.sent.getFirst().getValue());
    }

    @Test
    void bindsCookieToHostUnderTls() {
        FakeRequest page = new FakeRequest("/report/1").secure();
        tokens(page).getToken();
        assertThat(page.sent).singleElement().satisfies(cookie -> {
            assertThat(cookie.getName()).isEqualTo("__Host-guest");
            assertThat(cookie.getSecure()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/");
        });
    }
}
