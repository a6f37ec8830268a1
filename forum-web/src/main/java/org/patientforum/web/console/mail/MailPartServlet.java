package org.patientforum.web.console.mail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patientforum.notifications.mail.log.MailLogService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.identity.SignedIn;

/**
 * Serves the HTML part of a kept mail to administrators, under a URL of its own: the console shows it in a sandboxed frame that loads
 * nothing and runs no script.
 */
@WebServlet("/console/mail-html/*")
public class MailPartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

    @Inject
    private transient MailLogService log;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (!signedIn.administrator() || path == null || !path.matches("/\\d{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            String html = log.rendered(signedIn.id(), Long.parseLong(path.substring(1)))
                    .html();
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().write(html);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
