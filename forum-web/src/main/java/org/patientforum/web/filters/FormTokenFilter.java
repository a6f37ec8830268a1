package org.patientforum.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Logger;
import org.patientforum.web.forms.FormToken;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.forms.UnsentFormStore;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.Problem;
import org.patientforum.web.request.Redirects;
import org.patientforum.web.request.TypedFields;

/**
 * Accepts a POST only if its form was issued to this browser. No page checks this itself. If the sign-in has ended or
 * the browser has lost its cookie, the typed text is stored and shown again, after a new sign-in if necessary.
 */
public class FormTokenFilter extends HttpFilter {

    /** The addresses to which scripts save drafts. */
    private static final Set<String> DRAFT_PATHS = Set.of("/compose/draft", "/compose/form");

    private static final Logger LOG = Logger.getLogger(FormTokenFilter.class.getName());
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    @Inject
    private transient FormTokens tokens;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient UnsentFormStore unsentForms;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.isAsset(request)) {
            chain.doFilter(request, response);
            return;
        }
        FormTokens.allowCookies(request, response);
        if (SAFE_METHODS.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else if (!"POST".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (Redirects.isAjax(request) && !Paths.isConsole(request)) {
            response.sendError(
                    HttpServletResponse.SC_BAD_REQUEST); // patients' pages do not use the Ajax requests of Faces
        } else {
            check(request, response, chain);
        }
    }

    private void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean crossSite = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        FormToken.Sender sender = crossSite ? FormToken.Sender.UNKNOWN : tokens.sender();
        boolean ended = sender == FormToken.Sender.SIGNED_IN && signedIn.guest();
        if (sender != FormToken.Sender.UNKNOWN && !ended) {
            chain.doFilter(request, response);
            if (Redirects.isRedirect(response)) {
                unsentForms.deleteAccepted(request);
            }
        } else if (ended || (!crossSite && tokens.isOurs()) || isSameOrigin(request)) {
            restoreForm(request, response);
        } else {
            reject(request, response);
        }
    }

    /**
     * Whether the browser reports that a page of this site sent the form. Then its token is merely missing or
     * expired.
     */
    private static boolean isSameOrigin(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /**
     * Stores the typed text and shows the page again: the sign-in has ended, its cookie is gone, or the reader has
     * signed in anew.
     */
    private void restoreForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean byScript =
                DRAFT_PATHS.contains(Paths.of(request)); // the script reports the failure itself and keeps trying
        boolean typed = !TypedFields.texts(request).isEmpty();
        boolean stored = !byScript && unsentForms.store(request, response);
        boolean membersForm = FormToken.of(request).owner().isPresent();
        if (byScript || typed && !stored) {
            reject(request, response);
        } else if (membersForm && signedIn.guest()) {
            Redirects.send(request, response, Paths.signIn(request, UnsentFormStore.pageUrl(request)));
        } else if (stored) {
            Redirects.send(request, response, UnsentFormStore.pageUrl(request));
        } else {
            reject(request, response);
        }
    }

    private static void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.fine(() -> "Rejected a form without a valid token: " + Paths.of(request));
        response.sendError(HttpServletResponse.SC_FORBIDDEN, Problem.FORM);
    }
}
