package org.patientforum.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.patientforum.shared.Signature;
import org.patientforum.shared.SiteKeys;
import org.patientforum.shared.Tokens;

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
    private static final String RESPONSE = HttpServletResponse.class.getName();

    private HttpServletRequest request;
    private ForumCookies cookies;
    private SiteKeys keys;
    private String number;
    private String guest;

    protected FormTokens() {}

    @Inject
    public FormTokens(HttpServletRequest request, ForumCookies cookies, SiteKeys keys) {
        this.request = request;
        this.cookies = cookies;
        this.keys = keys;
    }

    /** What the forms of this page carry. */
    public String getToken() {
        return number() + "." + signature("forms").of(number(), browser());
    }

    /** The number used once, of the form that was sent: a service that gets it twice acts once. */
    public String submission() {
        return number();
    }

    /** True. Asked before a page with a form is written, while a guest's browser can still be given its cookie. */
    public boolean isPrepared() {
        return !browser().isEmpty();
    }

    /** Takes over the response, for the guest's cookie. */
    static void allowCookies(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(RESPONSE, response);
    }

    /** What was sent, and how it belongs to this browser. */
    Sender sender() {
        String sent = request.getParameter(FIELD);
        int point = sent == null ? -1 : sent.indexOf('.');
        if (point < 0) {
            return Sender.UNKNOWN;
        }
        String sentNumber = sent.substring(0, point);
        String sentSignature = sent.substring(point + 1);
        String signIn = signInHash();
        if (signIn != null && signature("forms").matches(sentSignature, sentNumber, "sign-in " + signIn)) {
            number = sentNumber;
            return Sender.SIGNED_IN;
        }
        String guestCookie = guestCookie();
        if (guestCookie != null && signature("forms").matches(sentSignature, sentNumber, "guest " + guestCookie)) {
            number = sentNumber;
            return Sender.GUEST;
        }
        return Sender.UNKNOWN;
    }

    /** To whom a form was given. */
    enum Sender {
        /** To this browser while it was signed in; the sign-in may have ended since. */
        SIGNED_IN,
        /** To this browser while nobody was signed in. */
        GUEST,
        /** Not to this browser: forged, or its cookies are gone. */
        UNKNOWN
    }

    private String number() {
        if (number == null) {
            number = Tokens.random(NUMBER_BYTES);
        }
        return number;
    }

    private String browser() {
        boolean member = request.getAttribute(org.patientforum.members.CurrentSignIn.class.getName()) != null;
        return member ? "sign-in " + signInHash() : "guest " + guest();
    }

    private String signInHash() {
        String token = cookies.read(request, ForumCookies.SIGN_IN);
        return token == null || token.isEmpty() ? null : Tokens.hash(token);
    }

    private String guest() {
        if (guest == null) {
            guest = guestCookie();
        }
        if (guest == null) {
            String random = Tokens.fresh();
            guest = random + "." + signature("guests").of(random);
            cookies.write(
                    request, (HttpServletResponse) request.getAttribute(RESPONSE), ForumCookies.GUEST, guest, null);
        }
        return guest;
    }

    private String guestCookie() {
        String cookie = cookies.read(request, ForumCookies.GUEST);
        int point = cookie == null ? -1 : cookie.indexOf('.');
        boolean ours =
                point > 0 && signature("guests").matches(cookie.substring(point + 1), cookie.substring(0, point));
        return ours ? cookie : null;
    }

    private Signature signature(String key) {
        return keys.signature(key);
    }
}
