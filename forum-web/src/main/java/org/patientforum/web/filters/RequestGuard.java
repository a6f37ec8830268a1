package org.patientforum.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.shared.jobs.ThisNode;
import org.patientforum.shared.storage.StorageGuard;
import org.patientforum.web.identity.ForumAuthentication;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.Problem;
import org.patientforum.web.request.Redirects;

/**
 * Turns away what no page of ours sends: client windows (CVE-2026-120421), contracts, page sources, made-up view states; and forms, while the disk of the
 * database has no space for them.
 */
public class RequestGuard extends HttpFilter {

    private static final Pattern VIEW_STATE = Pattern.compile("stateless|-?\\d{1,20}:-?\\d{1,20}");
    private static final String STATE = "jakarta.faces.ViewState";

    @Inject
    private transient ThisNode node;

    /** Where one signs out, which works without a byte. */
    private static final Set<String> LEAVES = Set.of("/account/sign-out", "/account/leave");

    /** Where one signs in, which costs a few bytes of the reserve. */
    private static final String SIGN_IN = "/account/sign-in";

    /** What PrimeFaces sends to show other rows of a table. */
    private static final Pattern TURNS_PAGES = Pattern.compile(".+_(?:pagination|sorting|filtering)");

    @Inject
    private transient StorageGuard storage;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String path = Paths.served(request).toLowerCase(Locale.ROOT);
        if (node.refusing() && !Paths.asset(request) && !path.startsWith("/health/")) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Problem.STOP);
        } else if (Boolean.TRUE.equals(request.getAttribute(ForumAuthentication.DATABASE_AWAY))) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (path.startsWith("/contracts/")
                || (path.endsWith(".xhtml") && !Paths.asset(request))
                || path.contains(";")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            checkForm(request, response, chain);
        }
    }

    /** Who is signed in can sign out, and staff can sign in to see what is wrong and turn the pages of the console's tables. */
    private boolean refusedForSpace(HttpServletRequest request) {
        boolean writes = "POST".equals(request.getMethod())
                && !LEAVES.contains(Paths.served(request))
                && !(Paths.served(request).equals(SIGN_IN) && !storage.exhausted())
                && !(Paths.console(request) && turnsPages(request));
        if (writes && storage.full()) {
            storage.countRefused();
            return true;
        }
        return false;
    }

    private static boolean turnsPages(HttpServletRequest request) {
        return Redirects.ajax(request)
                && request.getParameterMap().keySet().stream()
                        .anyMatch(name -> TURNS_PAGES.matcher(name).matches());
    }

    private void checkForm(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String state;
        try {
            state = request.getParameter(STATE);
        } catch (IllegalStateException tooLarge) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (clientWindow(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (state != null && !VIEW_STATE.matcher(state).matches()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, Problem.FORM);
        } else if (refusedForSpace(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Problem.DISK);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean clientWindow(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.equalsIgnoreCase("jfwid")
                        || name.toLowerCase(Locale.ROOT).endsWith("clientwindow"));
    }
}
