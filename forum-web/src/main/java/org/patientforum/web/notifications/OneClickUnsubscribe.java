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
 * Handles one-click unsubscribe requests of mail programs (RFC 8058): POSTs to the address in the List-Unsubscribe
 * header, as form or multipart, without cookies or form token. Precedes the filter that requires form tokens. All
 * other requests go to the page.
 */
public class OneClickUnsubscribe extends HttpFilter {

    @Inject
    private transient UnsubscribeService service;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("POST".equals(request.getMethod()) && oneClick(request)) {
            unsubscribe(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void unsubscribe(HttpServletRequest request, HttpServletResponse response) throws IOException {
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
