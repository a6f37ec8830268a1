package org.patientforum.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.patientforum.members.CurrentSignIn;

/** Tells browsers what this site never does, and keeps signed-in pages out of caches. */
public class SecurityHeaders extends HttpFilter {

    private static final String PATIENTS =
            "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; style-src 'self'; "
                    + "script-src 'self'";

    private static final String TRANSPORT = "Strict-Transport-Security";

    @Inject
    private transient SecureSite site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        always(response);
        if (site.secure(request)) {
            response.setHeader(TRANSPORT, "max-age=31536000; includeSubDomains");
        }
        caching(request, response);
        HttpServletResponse redirecting = new RelativeRedirects(response);
        if (Paths.console(request)) {
            chain.doFilter(request, redirecting); // PrimeFaces adds the policy there, with its number for scripts
        } else {
            response.setHeader(OwnPolicy.HEADER, PATIENTS);
            chain.doFilter(request, new OwnPolicy(redirecting));
        }
    }

    private static void always(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "X-Robots-Tag",
                "noindex, nofollow, noarchive"); // what patients write about their health is for visitors, not for
        // search engines
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    }

    /**
     * Clears the response for an error's page, which gets the headers of our own pages: also where the server found the error before our filters saw the
     * request, or under the console, whose policy is for its scripts.
     */
    static void startAnew(HttpServletResponse response) {
        String transport = response.getHeader(TRANSPORT);
        String methods = response.getHeader("Allow");
        response.reset();
        always(response);
        response.setHeader(OwnPolicy.HEADER, PATIENTS);
        if (transport != null) {
            response.setHeader(TRANSPORT, transport);
        }
        if (methods != null) {
            response.setHeader("Allow", methods);
        }
    }

    private static void caching(HttpServletRequest request, HttpServletResponse response) {
        boolean signedIn = request.getAttribute(CurrentSignIn.class.getName()) != null;
        if (Paths.asset(request)) {
            String query = request.getQueryString(); // not a parameter: the encoding of those is set later
            boolean versioned = query != null && query.startsWith("v=");
            response.setHeader(
                    "Cache-Control", versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        } else {
            response.setHeader("Cache-Control", signedIn ? "no-store" : "no-cache, private");
        }
    }
}
