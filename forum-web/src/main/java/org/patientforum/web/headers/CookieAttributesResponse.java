package org.patientforum.web.headers;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response that gives all cookies the attributes of the forum's own: {@code HttpOnly}, {@code SameSite=Lax}, and
 * {@code Secure} if browsers use TLS. Faces omits them from its flash cookie (csfcfc).
 */
public class CookieAttributesResponse extends HttpServletResponseWrapper {

    private static final String SAME_SITE = "SameSite";

    private final boolean secure;

    public CookieAttributesResponse(HttpServletResponse response, boolean secure) {
        super(response);
        this.secure = secure;
    }

    @Override
    public void addCookie(Cookie cookie) {
        cookie.setHttpOnly(true);
        cookie.setSecure(secure || cookie.getSecure());
        if (cookie.getAttribute(SAME_SITE) == null) {
            cookie.setAttribute(SAME_SITE, "Lax");
        }
        super.addCookie(cookie);
    }
}
