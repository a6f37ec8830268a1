package org.patientforum.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.web.request.ForumCookies;

/** The cookie that identifies a guest's browser in the signatures of its forms. */
final class GuestCookie {

    private static final String RESPONSE = HttpServletResponse.class.getName();

    private final HttpServletRequest request;
    private final ForumCookies cookies;
    private final FormSigner signer;
    private @Nullable String value;
    private boolean fresh;
    private @Nullable HttpServletResponse sentWith;

    GuestCookie(HttpServletRequest request, ForumCookies cookies, FormSigner signer) {
        this.request = request;
        this.cookies = cookies;
        this.signer = signer;
    }

    /** Sets the response on which a new cookie is sent. */
    static void allow(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(RESPONSE, response);
    }

    /** The cookie that the browser sent; null if it sent none or one with a wrong signature. */
    @Nullable
    String sent() {
        String cookie = cookies.read(request, ForumCookies.GUEST);
        return cookie != null && signer.isGuest(cookie) ? cookie : null;
    }

    /** The cookie that the browser sent, or a new one, which is added to the response. */
    String value() {
        if (value == null) {
            value = sent();
            fresh = value == null;
        }
        if (fresh) {
            send((HttpServletResponse) request.getAttribute(RESPONSE));
        }
        return value;
    }

    /** Adds the new cookie once to each response: an error page replaces the response and its cookies. */
    private void send(HttpServletResponse response) {
        if (value == null) {
            value = signer.guest(RandomTokens.newToken());
        }
        if (response != sentWith) {
            cookies.write(request, response, ForumCookies.GUEST, value, null);
            sentWith = response;
        }
    }
}
