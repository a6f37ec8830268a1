package org.patientforum.web.console;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.shared.ratelimits.RateLimits;
import org.patientforum.web.forms.UnsentFormStore;
import org.patientforum.web.identity.SignedIn;

/**
 * Saves what the console's script sends while staff type into a form. The page shows it again until the form is accepted, at most for a day. Answers 204; 401 if the
 * sign-in has ended, 429 beyond the rate limit, 413 if the form is too large to be stored.
 */
@WebServlet("/compose/form")
public class FormDraftServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PAGE = Pattern.compile("/console/[A-Za-z0-9_/?=&-]{1,200}");
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_:-]{1,40}");
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient UnsentFormStore unsentForms;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient RateLimits limits;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status(request, response));
    }

    private int status(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getParameter("page");
        String form = request.getParameter("place");
        if (!signedIn.moderator() && !signedIn.groupModerator()) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        if (page == null
                || form == null
                || !PAGE.matcher(page).matches()
                || !FORM.matcher(form).matches()) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        try {
            limits.check(RateLimit.FORM_DRAFT, RateLimit.FORM_DRAFT_DAY, "member " + signedIn.id());
        } catch (RateLimitExceeded e) {
            return TOO_MANY_REQUESTS;
        }
        return unsentForms.storeDraft(request, response, page, form)
                ? HttpServletResponse.SC_NO_CONTENT
                : HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
}
