package org.patientforum.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What paths tell: which belong to whom, and which it is safe to go to next. */
public final class Paths {

    /** One slash, then anything a browser cannot take for another host, a control character or a backslash. */
    private static final Pattern OWN = Pattern.compile("/(?!/)[\\x21-\\x5b\\x5d-\\x7e]*");

    /** Nobody wants to come back to these after signing in. */
    private static final Pattern NO_RETURN = Pattern.compile(
            "/account/(?:sign-in|sign-out|register|confirm|forgot-password|new-password|look-at|first-)|/problem");

    private static final int LONGEST = 500;

    private Paths() {}

    /** The path within the application: {@code /discussions/42}. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Whether it is a sheet, script, font or picture, which are for everybody. */
    static boolean asset(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/look/") || path.startsWith("/jakarta.faces.resource/");
    }

    /** Whether an open page asks for it by itself: that is no visit of its member. */
    static boolean byItself(HttpServletRequest request) {
        return of(request).equals("/bell");
    }

    /** Whether it is a page for staff. */
    static boolean console(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/console") || path.startsWith("/console/");
    }

    /** The page to go to after signing in, if it is one of ours; the home page otherwise. */
    public static String safeNext(String next) {
        if (next == null || next.length() > LONGEST || !OWN.matcher(next).matches()) {
            return "/";
        }
        try {
            URI uri = new URI(next);
            return uri.getScheme() == null && uri.getRawAuthority() == null ? next : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    /** The sign-in page, from which the reader comes back to this page. */
    public static String signIn(HttpServletRequest request) {
        String query = request.getQueryString();
        return signIn(request, of(request) + (query == null || query.isEmpty() ? "" : "?" + query));
    }

    /** The sign-in page, from which the reader goes on to that page. */
    static String signIn(HttpServletRequest request, String next) {
        String safe = safeNext(next);
        return request.getContextPath() + "/account/sign-in"
                + (safe.equals("/") || NO_RETURN.matcher(safe).lookingAt()
                        ? ""
                        : "?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8));
    }
}
