package org.patientforum.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.crypto.SiteKeys;
import org.patientforum.web.request.ForumCookies;

/**
 * The unguessable token in each form: a number used once, and our signature of it for this browser. Another site can make a
 * browser send a form, but cannot know its token.
 */
@Named("formTokens")
@RequestScoped
public class FormTokens {

    /** Name of the hidden field. */
    public static final String FIELD = "form_token";

    private static final int NUMBER_BYTES = 16;

    private HttpServletRequest request;
    private ForumCookies cookies;
    private FormSigner signer;
    private String number;
    private GuestCookie guest;

    protected FormTokens() {}

    @Inject
    public FormTokens(HttpServletRequest request, ForumCookies cookies, SiteKeys keys) {
        this.request = request;
        this.cookies = cookies;
        this.signer = new FormSigner(keys);
        this.guest = new GuestCookie(request, cookies, signer);
    }

    /** What the forms of this page carry. */
    public String getToken() {
        return new FormToken(number(), signer.forBrowser(number(), browser()), signer.issued(number()), owner()).text();
    }

    private Optional<String> owner() {
        return Optional.ofNullable((CurrentSignIn) request.getAttribute(CurrentSignIn.class.getName()))
                .map(signIn -> signer.owner(number(), signIn.memberId()));
    }

    /** The forms of the page that is written now are new ones, and not the one that was sent. */
    public void renew() {
        number = null;
    }

    /** The number used once, of the form that was sent: a service that gets it twice acts once. */
    public String submission() {
        return number();
    }

    /** True. Asked before a page with a form is written, while a guest's browser can still be given its cookie. */
    public boolean isPrepared() {
        return !browser().isEmpty();
    }

    /** Names the response that a guest's cookie goes out with. An error's page is another one than the page that failed, and may be the first that needs the cookie. */
    public static void allowCookies(HttpServletRequest request, HttpServletResponse response) {
        GuestCookie.allow(request, response);
    }

    /** What was sent, and how it belongs to this browser. */
    public FormToken.Sender sender() {
        FormToken sent = FormToken.of(request);
        FormToken.Sender sender = isOurs() ? sender(sent) : FormToken.Sender.UNKNOWN;
        if (sender != FormToken.Sender.UNKNOWN) {
            number = sent.number();
        }
        return sender;
    }

    private FormToken.Sender sender(FormToken sent) {
        String signIn = signInHash();
        if (signIn != null && signer.isForBrowser(sent, "sign-in " + signIn)) {
            return FormToken.Sender.SIGNED_IN;
        }
        if (guest.sent() != null && signer.isForBrowser(sent, "guest " + guest.sent())) {
            return FormToken.Sender.GUEST;
        }
        return FormToken.Sender.UNKNOWN;
    }

    /** Whether the form that was sent is one of ours, whoever's it is: its cookie may be gone. */
    public boolean isOurs() {
        return signer.isOurs(FormToken.of(request));
    }

    private String number() {
        if (number == null) {
            number = RandomTokens.random(NUMBER_BYTES);
        }
        return number;
    }

    private String browser() {
        boolean member = request.getAttribute(CurrentSignIn.class.getName()) != null;
        return member ? "sign-in " + signInHash() : "guest " + guest.value();
    }

    private String signInHash() {
        String token = cookies.read(request, ForumCookies.SIGN_IN);
        return token == null || token.isEmpty() ? null : RandomTokens.hash(token);
    }
}
