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
 * The tokens against cross-site request forgery: a unique number with a signature for this browser. Another site can
 * make the browser send a form, but cannot know its token.
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

    /** The token for the forms on this page. */
    public String getToken() {
        return new FormToken(number(), signer.forBrowser(number(), browser()), signer.issued(number()), owner()).text();
    }

    private Optional<String> owner() {
        return Optional.ofNullable((CurrentSignIn) request.getAttribute(CurrentSignIn.class.getName()))
                .map(signIn -> signer.owner(number(), signIn.memberId()));
    }

    /** Gives the forms on the page being rendered a new number instead of the submitted form's. */
    public void renew() {
        number = null;
    }

    /** The number of the submitted form. Services use it to process a form that is sent twice only once. */
    public String submission() {
        return number();
    }

    /** Always true. Pages evaluate it before they write a form, while the guest cookie can still be sent. */
    public boolean isPrepared() {
        return !browser().isEmpty();
    }

    /**
     * Sets the response on which a guest cookie may be sent. An error page has its own response and may be the first
     * that needs the cookie.
     */
    public static void allowCookies(HttpServletRequest request, HttpServletResponse response) {
        GuestCookie.allow(request, response);
    }

    /** Verifies the submitted token and adopts its number. */
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

    /** Whether this forum issued the submitted form, to whichever browser; its cookie may be gone. */
    public boolean isOurs() {
        return signer.isOurs(FormToken.of(request));
    }

    private String number() {
        if (number == null) {
            number = RandomTokens.randomBase64Url(NUMBER_BYTES);
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
