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
 * The HTML of a kept mail, at an address of its own: the console shows it in a frame that may load nothing and run nothing. For
 * administrators only.
 */
@WebServlet("/console/mail-html/*")
public class MailPartServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String NOTHING =
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
            response.setHeader("Content-Security-Policy", NOTHING);
            response.setHeader("X-Frame-Options", "SAMEORIGIN");
            response.setContentType("text/html; charset=UTF-8");
            response.getWriter().write(html);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
