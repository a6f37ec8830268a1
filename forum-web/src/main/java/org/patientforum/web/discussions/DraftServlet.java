package org.patientforum.web.discussions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.patientforum.posting.DraftService;
import org.patientforum.web.security.SignedIn;

/** Takes the draft that the box for writing sends while its author types: 204 when kept, 401 when the sign-in has ended. */
@WebServlet("/compose/draft")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("(discussion|group|post):\\d{1,18}");

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String place = request.getParameter("place");
        if (!signedIn.member()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (place == null || !PLACE.matcher(place).matches()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            drafts.save(signedIn.id(), place, request.getParameter("title"), request.getParameter("text"));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
