package org.patientforum.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** Classifies paths, and validates the page to which a reader is sent next. */
public final class Paths {

    /**
     * A slash, then printable ASCII without a second slash or any backslash, which browsers could take for another
     * host.
     */
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?!/)[\\x21-\\x5b\\x5d-\\x7e]*");

    /** Pages to which nobody wants to return after signing in. */
    private static final Pattern NO_RETURN = Pattern.compile(
            "/account/(?:sign-in|sign-out|signed-out|leave|register|confirm|forgot-password|new-password|look-at|first-)|/problem");

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    /** Sequences that can leave a folder or disguise a path. */
    private static final Pattern TRAVERSAL = Pattern.compile("\\.\\.|//|[\\\\;%\\p{Cntrl}]");

    private static final int MAX_LENGTH = 500;

    private Paths() {}

    /** The path within the application as requested: {@code /discussions/42}. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * Whether the request reads a style sheet, script, font or image, which are public. Uses the path that the
     * container serves rather than the one sent: {@code /look/..%2Faccount/sign-in} is the sign-in page.
     */
    public static boolean isAsset(HttpServletRequest request) {
        String path = servletPath(request);
        return SAFE_METHODS.contains(request.getMethod())
                && (path.startsWith("/look/") || path.startsWith("/jakarta.faces.resource/"))
                && !TRAVERSAL.matcher(path).find();
    }

    /** The path within the application after decoding by the container. */
    public static String servletPath(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }

    /** Whether an open page sent the request by itself; it does not count as activity of the member. */
    public static boolean isBackgroundRequest(HttpServletRequest request) {
        return of(request).equals("/bell");
    }

    /** Whether the path belongs to the console. */
    public static boolean isConsole(HttpServletRequest request) {
        String path = servletPath(request);
        return path.equals("/console") || path.startsWith("/console/");
    }

    /** Whether guests can submit the forms of the page with this path. */
    public static boolean isOpenToGuests(String path) {
        return path.startsWith("/report/") || path.startsWith("/tell-us/");
    }

    /** The page to go to next if it is a page of the forum; else the home page. */
    public static String safeNext(String next) {
        if (next == null
                || next.length() > MAX_LENGTH
                || !LOCAL_PATH.matcher(next).matches()) {
            return "/";
        }
        try {
            URI uri = new URI(next);
            return uri.getScheme() == null && uri.getRawAuthority() == null ? next : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    /** The path of the sign-in page that returns to this page, or to where this page would have led. */
    public static String signIn(HttpServletRequest request) {
        return request.getContextPath() + "/account/sign-in" + nextQuery(currentPage(request));
    }

    /** The path of the sign-in page that leads on to that page. */
    public static String signIn(HttpServletRequest request, String next) {
        boolean back = !NO_RETURN.matcher(safeNext(next)).lookingAt();
        return request.getContextPath() + "/account/sign-in" + nextQuery(back ? next : null);
    }

    /** The path of the registration page that returns to this page, or to where this page would have led. */
    public static String register(HttpServletRequest request) {
        return request.getContextPath() + "/account/register" + nextQuery(currentPage(request));
    }

    /** The query string that carries the next page on; empty for the home page and for invalid addresses. */
    public static String nextQuery(String next) {
        String safe = safeNext(next);
        return safe.equals("/") ? "" : "?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }

    /** The address of this page; if nobody wants to return to it, the next page it carries. */
    private static String currentPage(HttpServletRequest request) {
        String query = request.getQueryString();
        String safe = safeNext(of(request) + (query == null || query.isEmpty() ? "" : "?" + query));
        return NO_RETURN.matcher(safe).lookingAt() ? request.getParameter("next") : safe;
    }
}
