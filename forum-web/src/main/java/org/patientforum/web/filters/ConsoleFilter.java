package org.patientforum.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.ForumCookies;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.Redirects;

/**
 * Admits staff to the console, and group moderators to the cases and held posts of their groups. For all others the
 * console does not exist (404). The console's pages are stateful and need an HTTP session, whose id is short; it is
 * therefore bound to the sign-in by the hash of the sign-in's cookie.
 */
public class ConsoleFilter extends HttpFilter {

    private static final String SIGN_IN_HASH = "org.patientforum.boundTo";

    /** The pages open to moderators of single groups. */
    private static final Pattern GROUP_MODERATOR_PAGES =
            Pattern.compile("/console/(cases|search|decide-cases|case/\\d{1,18}|held|held-post/\\d{1,18})");

    private static final Set<String> OVERVIEW = Set.of("/console", "/console/", "/console/index");

    @Inject
    private transient SignedIn signedIn;

    @Inject
    private transient ForumCookies cookies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (signedIn.guest()) {
            Redirects.send(request, response, Paths.signIn(request));
        } else if (!signedIn.moderator() && OVERVIEW.contains(Paths.of(request)) && signedIn.groupModerator()) {
            Redirects.send(request, response, "/console/cases");
        } else if (!mayOpen(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            bind(request);
            chain.doFilter(request, response);
        }
    }

    private boolean mayOpen(HttpServletRequest request) {
        return signedIn.moderator()
                || signedIn.groupModerator()
                        && GROUP_MODERATOR_PAGES.matcher(Paths.of(request)).matches();
    }

    private void bind(HttpServletRequest request) {
        String hash = RandomTokens.hash(cookies.read(request, ForumCookies.SIGN_IN));
        HttpSession session = request.getSession(false);
        if (session != null && !hash.equals(session.getAttribute(SIGN_IN_HASH))) {
            session.invalidate();
        }
        request.getSession(true).setAttribute(SIGN_IN_HASH, hash);
    }
}
