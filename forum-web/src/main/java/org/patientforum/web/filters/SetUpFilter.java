package org.patientforum.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.patientforum.settings.HospitalDetails;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.Paths;

/**
 * Serves patients nothing but a plain page until the forum knows its hospital: each page would show made-up telephone
 * numbers to people who may need help now. Staff can sign in and set it up.
 */
public class SetUpFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/WEB-INF/errors/not-set-up.xhtml";
    private static final String RETRY_SECONDS = "3600";

    /** What staff need to sign in, and what has nothing to do with patients. The console has a filter of its own. */
    private static final Pattern OPEN =
            Pattern.compile("/console(?:/.*)?|/health/.*|/robots\\.txt|/problem/.*|/unsubscribe/.*"
                    + "|/account/(?:sign-in|sign-out|signed-out|leave|forgot-password|look-at-your-mail)"
                    + "|/account/(?:first-administrator|new-password)(?:/.*)?");

    @Inject
    private transient HospitalDetails hospital;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (hospital.isReady()
                || signedIn.moderator()
                || signedIn.groupModerator()
                || Paths.isAsset(request)
                || OPEN.matcher(Paths.of(request)).matches()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Retry-After", RETRY_SECONDS);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
