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
 * Rejects requests that no page of the forum sends: client windows (CVE-2026-120421), resource library contracts,
 * page sources and malformed view states. Also rejects forms while the database's disk is full.
 */
public class RequestGuard extends HttpFilter {

    private static final Pattern VIEW_STATE = Pattern.compile("stateless|-?\\d{1,20}:-?\\d{1,20}");
    private static final String VIEW_STATE_PARAMETER = "jakarta.faces.ViewState";

    @Inject
    private transient ThisNode node;

    /** Signing out works without disk space. */
    private static final Set<String> SIGN_OUT_PATHS = Set.of("/account/sign-out", "/account/leave");

    /** Signing in uses a few bytes of the storage reserve. */
    private static final String SIGN_IN_PATH = "/account/sign-in";

    /** Parameters that PrimeFaces sends to page, sort or filter a table. */
    private static final Pattern TABLE_PARAMETER = Pattern.compile(".+_(?:pagination|sorting|filtering)");

    @Inject
    private transient StorageGuard storage;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        String path = Paths.servletPath(request).toLowerCase(Locale.ROOT);
        if (node.refusing() && !Paths.isAsset(request) && !path.startsWith("/health/")) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Problem.STOP);
        } else if (Boolean.TRUE.equals(request.getAttribute(ForumAuthentication.DATABASE_AWAY))) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (path.startsWith("/contracts/")
                || (path.endsWith(".xhtml") && !Paths.isAsset(request))
                || path.contains(";")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            checkForm(request, response, chain);
        }
    }

    /**
     * Whether the form is rejected because storage is full. Members can still sign out; staff can sign in to see what
     * is wrong, and use the console's tables.
     */
    private boolean rejectedForStorage(HttpServletRequest request) {
        boolean writes = "POST".equals(request.getMethod())
                && !SIGN_OUT_PATHS.contains(Paths.servletPath(request))
                && !(Paths.servletPath(request).equals(SIGN_IN_PATH) && !storage.exhausted())
                && !(Paths.isConsole(request) && isTableRequest(request));
        if (writes && storage.full()) {
            storage.countRefused();
            return true;
        }
        return false;
    }

    private static boolean isTableRequest(HttpServletRequest request) {
        return Redirects.isAjax(request)
                && request.getParameterMap().keySet().stream()
                        .anyMatch(name -> TABLE_PARAMETER.matcher(name).matches());
    }

    private void checkForm(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String state;
        try {
            state = request.getParameter(VIEW_STATE_PARAMETER);
        } catch (IllegalStateException tooLarge) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        if (hasClientWindow(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (state != null && !VIEW_STATE.matcher(state).matches()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN, Problem.FORM);
        } else if (rejectedForStorage(request)) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, Problem.DISK);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean hasClientWindow(HttpServletRequest request) {
        return request.getParameterMap().keySet().stream()
                .anyMatch(name -> name.equalsIgnoreCase("jfwid")
                        || name.toLowerCase(Locale.ROOT).endsWith("clientwindow"));
    }
}
