package org.patientforum.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.patientforum.shared.jobs.ThisNode;

/** Turns away what no page of ours sends: client windows (CVE-2026-120421), contracts, page sources, made-up view states. */
public class RequestGuard extends HttpFilter {

    private static final Pattern VIEW_STATE = Pattern.compile("stateless|-?\\d{1,20}:-?\\d{1,20}");
    private static final String STATE = "jakarta.faces.ViewState";

    @Inject
    private transient ThisNode node;

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

    private static void checkForm(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
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
