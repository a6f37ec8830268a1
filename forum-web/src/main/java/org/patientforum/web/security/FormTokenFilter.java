package org.patientforum.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Logger;

/**
 * Lets a POST through only if its form was given to this very browser. The one place for this; no page checks for itself. If
 * the sign-in has ended since, what was typed is kept and waits behind the sign-in page.
 */
public class FormTokenFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger(FormTokenFilter.class.getName());
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    @Inject
    private transient FormTokens tokens;

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient KeptText kept;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Paths.asset(request)) {
            chain.doFilter(request, response);
            return;
        }
        FormTokens.allowCookies(request, response);
        if (HARMLESS.contains(request.getMethod())) {
            kept.claim(request, response);
            chain.doFilter(request, response);
        } else if (!"POST".equals(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            check(request, response, chain);
        }
    }

    private void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        FormTokens.Sender sender =
                "cross-site".equals(request.getHeader("Sec-Fetch-Site")) ? FormTokens.Sender.UNKNOWN : tokens.sender();
        if (sender == FormTokens.Sender.UNKNOWN) {
            LOG.fine(() -> "A form without a right token for " + Paths.of(request));
            response.sendError(HttpServletResponse.SC_FORBIDDEN, Problem.FORM);
        } else if (sender == FormTokens.Sender.SIGNED_IN && signedIn.guest()) {
            kept.keep(request, response);
            Redirects.to(request, response, Paths.signIn(request));
        } else {
            chain.doFilter(request, response);
        }
    }
}
