package org.patientforum.web.notifications;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patientforum.notifications.preferences.UnsubscribeService;
import org.patientforum.shared.NotFound;

/**
 * Hears mail programs that unsubscribe their reader with one click (RFC 8058): a POST to the address in the mail's head, without
 * cookie, session or form token, acts at once, be its body a form or multipart. Stands before the filter that asks for tokens;
 * all else goes on to the page.
 */
public class OneClickUnsubscribe extends HttpFilter {

    @Inject
    private transient UnsubscribeService service;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod()) && oneClick(request)) {
            stop(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void stop(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        try {
            service.unsubscribe(path.substring(path.lastIndexOf('/') + 1));
            response.setStatus(HttpServletResponse.SC_OK);
            response.setContentLength(0);
        } catch (NotFound forged) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean oneClick(HttpServletRequest request) {
        return "One-Click".equals(request.getParameter("List-Unsubscribe"));
    }
}
