package org.patientforum.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/** What paths tell: which belong to whom, and which it is safe to go to next. */
public final class Paths {

    /** One slash, then anything a browser cannot take for another host, a control character or a backslash. */
    private static final Pattern LOCAL_PATH = Pattern.compile("/(?!/)[\\x21-\\x5b\\x5d-\\x7e]*");

    /** Nobody wants to come back to these after signing in. */
    private static final Pattern NO_RETURN = Pattern.compile(
            "/account/(?:sign-in|sign-out|signed-out|leave|register|confirm|forgot-password|new-password|look-at|first-)|/problem");

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    /** What can lead out of a folder, or begins another spelling of its content. */
    private static final Pattern TRAVERSAL = Pattern.compile("\\.\\.|//|[\\\\;%\\p{Cntrl}]");

    private static final int MAX_LENGTH = 500;

    private Paths() {}

    /** The path within the application, as it was asked for: {@code /discussions/42}. */
    public static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /**
     * Whether it reads a sheet, script, font or picture, which are for everybody. Decided on the path that the container serves, not on how it was written:
     * {@code /look/..%2Faccount/sign-in} is the sign-in page.
     */
    public static boolean isAsset(HttpServletRequest request) {
        String path = servletPath(request);
        return SAFE_METHODS.contains(request.getMethod())
                && (path.startsWith("/look/") || path.startsWith("/jakarta.faces.resource/"))
                && !TRAVERSAL.matcher(path).find();
    }

    /** The path within the application as the container has decoded it and chosen who answers. */
    public static String servletPath(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }

    /** Whether an open page asks for it by itself: that is no visit of its member. */
    public static boolean isBackgroundRequest(HttpServletRequest request) {
        return of(request).equals("/bell");
    }

    /** Whether it is a page for staff. */
    public static boolean isConsole(HttpServletRequest request) {
        String path = servletPath(request);
        return path.equals("/console") || path.startsWith("/console/");
    }

    /** Whether guests, too, can send the forms of the page with this path. */
    public static boolean isOpenToGuests(String path) {
        return path.startsWith("/report/") || path.startsWith("/tell-us/");
    }

    /** The page to go to after signing in, if it is one of ours; the home page otherwise. */
    public static String safeNext(String next) {
        if (next == null || next.length() > MAX_LENGTH || !LOCAL_PATH.matcher(next).matches()) {
            return "/";
        }
        try {
            URI uri = new URI(next);
            return uri.getScheme() == null && uri.getRawAuthority() == null ? next : "/";
        } catch (URISyntaxException e) {
            return "/";
        }
    }

    /** The sign-in page, from which the reader comes back to this page; or to where this page would have led them. */
    public static String signIn(HttpServletRequest request) {
        return request.getContextPath() + "/account/sign-in" + nextQuery(currentPage(request));
    }

    /** The sign-in page, from which the reader goes on to that page. */
    public static String signIn(HttpServletRequest request, String next) {
        boolean back = !NO_RETURN.matcher(safeNext(next)).lookingAt();
        return request.getContextPath() + "/account/sign-in" + nextQuery(back ? next : null);
    }

    /** The registration page, after which the reader comes back to this page; or to where this page would have led them. */
    public static String register(HttpServletRequest request) {
        return request.getContextPath() + "/account/register" + nextQuery(currentPage(request));
    }

    /** What to add to an address on the way to a page of ours; nothing if that is the home page, or no page of ours. */
    public static String nextQuery(String next) {
        String safe = safeNext(next);
        return safe.equals("/") ? "" : "?next=" + URLEncoder.encode(safe, StandardCharsets.UTF_8);
    }

    /** The address of this page, or what it leads to if nobody wants to come back to it. */
    private static String currentPage(HttpServletRequest request) {
        String query = request.getQueryString();
        String safe = safeNext(of(request) + (query == null || query.isEmpty() ? "" : "?" + query));
        return NO_RETURN.matcher(safe).lookingAt() ? request.getParameter("next") : safe;
    }
}
