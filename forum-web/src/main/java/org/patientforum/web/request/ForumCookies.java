package org.patientforum.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** The forum's cookies: not for scripts, not for other sites, and under TLS bound to this very host. */
@ApplicationScoped
public class ForumCookies {

    /** A signed-in browser's token. */
    public static final String SIGN_IN = "forum";

    /** What binds a guest's forms to their browser. */
    public static final String GUEST = "guest";

    /** A browser in which an account was used before. */
    public static final String DEVICE = "device";

    /** The key to a text that was kept when a sign-in had ended. */
    public static final String KEPT = "kept";

    private final SecureSite site;

    protected ForumCookies() {
        this(null);
    }

    @Inject
    public ForumCookies(SecureSite site) {
        this.site = site;
    }

    /** The cookie's value, or null. */
    public String read(HttpServletRequest request, String name) {
        if (request.getCookies() == null) {
            return null;
        }
        String full = fullName(request, name);
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(full)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    /** Sends a cookie that lasts so long; null: until the browser is closed. */
    public void write(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration lasts) {
        Cookie cookie = new Cookie(fullName(request, name), value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(site.isSecure(request));
        cookie.setAttribute("SameSite", "Lax");
        if (lasts != null) {
            cookie.setMaxAge((int) lasts.toSeconds());
        }
        response.addCookie(cookie);
    }

    /** Takes a cookie back. */
    public void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Duration.ZERO);
    }

    private String fullName(HttpServletRequest request, String name) {
        return site.isSecure(request) ? "__Host-" + name : name;
    }
}
