package org.patientforum.web.headers;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response all of whose cookies are like the forum's own: not for scripts, not for other sites, and where browsers come over TLS only there. Faces sends one
 * that is not, for what it keeps over a redirect (csfcfc).
 */
public class OwnCookies extends HttpServletResponseWrapper {

    private static final String SAME_SITE = "SameSite";

    private final boolean secure;

    public OwnCookies(HttpServletResponse response, boolean secure) {
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
