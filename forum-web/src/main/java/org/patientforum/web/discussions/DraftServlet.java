package org.patientforum.web.discussions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.patientforum.posting.drafts.DraftHandle;
import org.patientforum.posting.drafts.DraftService;
import org.patientforum.web.forms.KeptAnswers;
import org.patientforum.web.identity.SignedIn;

/**
 * Takes the draft that the box for writing sends while its author types, and answers with what the form sends next time: the draft's number and
 * how often it was saved, {@code 12 3}. 401 when the sign-in has ended.
 */
@WebServlet("/compose/draft")
public class DraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("(discussion|group|post):\\d{1,18}");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient KeptAnswers answers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String place = request.getParameter("place");
        if (!signedIn.member()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (place == null || !PLACE.matcher(place).matches()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            DraftHandle mark =
                    new DraftHandle(place, number(request, "draft"), saves(request), request.getParameter("seen"));
            DraftHandle saved =
                    drafts.save(signedIn.id(), mark, request.getParameter("title"), request.getParameter("text"));
            answers.superseded(request);
            response.setContentType("text/plain");
            response.getWriter().print(saved.id() == null ? "" : saved.id() + " " + saved.saves());
        }
    }

    private static int saves(HttpServletRequest request) {
        Long saves = number(request, "draftSaves");
        return saves == null ? 0 : saves.intValue();
    }

    private static Long number(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        return text != null && NUMBER.matcher(text).matches() ? Long.valueOf(text) : null;
    }
}
