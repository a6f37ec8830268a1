package org.patientforum.web.announcements;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patientforum.announcements.AnnouncementService;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.Paths;

/**
 * Handles the button under an announcement: dismisses it for this member and redirects to the page they came from.
 */
@WebServlet("/announcements/put-away")
public class DismissAnnouncementServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnnouncementService service;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = request.getParameter("announcement");
        if (signedIn.member() && id != null && id.matches("\\d{1,18}")) {
            service.dismiss(signedIn.id(), Long.parseLong(id));
        }
        response.sendRedirect(request.getContextPath() + Paths.safeNext(request.getParameter("page")));
    }
}
