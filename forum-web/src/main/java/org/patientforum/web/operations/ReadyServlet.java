package org.patientforum.web.operations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patientforum.shared.jobs.ThisNode;
import org.patientforum.web.console.operations.DatabaseHealth;

/**
 * For whoever watches the forum: /health/live says that it runs, /health/ready that its database answers, too, and that it was not told to
 * stop. The mail server does not matter: mail waits. Neither says more than that.
 */
@WebServlet({"/health/ready", "/health/live"})
public class ReadyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DatabaseHealth databaseHealth;

    @Inject
    private transient ThisNode node;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean up = request.getServletPath().endsWith("live") || (!node.stopping() && databaseHealth.isReachable());
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getWriter().write(up ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }
}
