package org.patientforum.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.patientforum.members.CurrentSignIn;
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

    /** 96 bits are enough for a mark that opens nothing. */
    private static final int SHORT = 16;

    private static final int WITH_OWNER = 4;
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

    /** What the forms of this page carry: number, signature for this browser, signature that it is ours, and a member's mark. */
    public String getToken() {
        return number() + "." + signature("forms").of(number(), browser()) + "." + issued(number())
                + current().map(member -> "." + owner(number(), member)).orElse("");
    }

    private String issued(String formNumber) {
        return signature("issued").of(formNumber).substring(0, SHORT);
    }

    private String owner(String formNumber, long memberId) {
        return signature("owners").of(formNumber, Long.toString(memberId)).substring(0, SHORT);
    }

    private Optional<Long> current() {
        return Optional.ofNullable((CurrentSignIn) request.getAttribute(CurrentSignIn.class.getName()))
                .map(CurrentSignIn::memberId);
    }

    /** Stands for the member to whom the form that was sent was given; empty if it was given to a guest. */
    Optional<String> owner() {
        String[] parts = parts();
        return parts.length == WITH_OWNER ? Optional.of(parts[WITH_OWNER - 1]) : Optional.empty();
    }

    /** Whether a form of this number was given to this member. */
    boolean ownedBy(String mark, String formNumber, long memberId) {
        return MessageDigest.isEqual(
                mark.getBytes(StandardCharsets.UTF_8),
                owner(formNumber, memberId).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the form that was sent is one of ours, whoever's it is: its cookie may be gone. */
    boolean ours() {
        String[] parts = parts();
        boolean ours = parts.length >= WITH_OWNER - 1 && issued(parts[0]).equals(parts[2]);
        if (ours) {
            number = parts[0];
        }
        return ours;
    }

    private String[] parts() {
        String sent = request.getParameter(FIELD);
        return sent == null ? new String[0] : sent.split("\\.", -1);
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

    /** Takes over the response, for the guest's cookie. */
    static void allowCookies(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(RESPONSE, response);
    }

    /** What was sent, and how it belongs to this browser. */
    Sender sender() {
        String[] parts = parts();
        if (parts.length < 2) {
            return Sender.UNKNOWN;
        }
        String sentNumber = parts[0];
        String sentSignature = parts[1];
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
        boolean member = request.getAttribute(CurrentSignIn.class.getName()) != null;
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
