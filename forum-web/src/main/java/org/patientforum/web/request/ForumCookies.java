package org.patientforum.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * Reads and writes the forum's cookies. They are {@code HttpOnly} and {@code SameSite=Lax}, and under TLS bound to
 * this host by the prefix {@code __Host-}.
 */
@ApplicationScoped
public class ForumCookies {

    /** The token of a sign-in. */
    public static final String SIGN_IN = "forum";

    /** The key that binds a guest's forms to the browser. */
    public static final String GUEST = "guest";

    /** Marks a browser in which an account was used before. */
    public static final String DEVICE = "device";

    /** The key of stored forms and answers. */
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

    /**
     * Adds a cookie.
     *
     * @param lasts lifetime; null for a cookie that ends with the browser session
     */
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

    /** Deletes the cookie. */
    public void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Duration.ZERO);
    }

    private String fullName(HttpServletRequest request, String name) {
        return site.isSecure(request) ? "__Host-" + name : name;
    }
}
