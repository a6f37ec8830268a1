package org.patientforum.web.headers;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.web.request.ClientDisconnect;
import org.patientforum.web.request.Paths;
import org.patientforum.web.request.SecureSite;

/** Sets the security headers of all responses, and keeps pages of members out of caches. */
public class SecurityHeaders extends HttpFilter {

    private static final String PATIENTS =
            "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; style-src 'self'; "
                    + "script-src 'self'";

    /** Policy for style sheets, scripts, fonts and images, which load nothing themselves. */
    private static final String ASSETS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Logger LOG = Logger.getLogger(SecurityHeaders.class.getName());

    private static final String CACHE_CONTROL = "Cache-Control";

    @Inject
    private transient SecureSite site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            filter(request, response, chain);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!ClientDisconnect.caused(e)) {
                throw e;
            }
            LOG.log(Level.FINE, "The client closed the connection before the response was sent", e);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        setCommonHeaders(request, response, site);
        setCacheControl(request, response);
        HttpServletResponse redirecting =
                new RelativeRedirects(new CookieAttributesResponse(response, site.isSecure(request)));
        if (Paths.isConsole(request)) {
            chain.doFilter(request, redirecting); // PrimeFaces adds the policy with its nonce
        } else {
            response.setHeader(FixedCspResponse.HEADER, Paths.isAsset(request) ? ASSETS : PATIENTS);
            chain.doFilter(request, new FixedCspResponse(redirecting));
        }
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !response.isCommitted()) {
            // A missing asset, for which Faces sends no error page.
            response.setHeader(CACHE_CONTROL, "no-store");
        }
    }

    private static void setCommonHeaders(HttpServletRequest request, HttpServletResponse response, SecureSite site) {
        if (site.isSecure(request)) {
            response.setHeader("Strict-Transport-Security", site.transportSecurity());
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        // What patients write about their health is for readers of the forum, not for search engines.
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    }

    /**
     * Clears the response for an error page and sets the headers of patients' pages. Needed where the container
     * failed before the filters ran, and under the console, whose policy is for its own scripts.
     */
    public static void reset(HttpServletRequest request, HttpServletResponse response, SecureSite site) {
        String methods = response.getHeader("Allow");
        response.reset();
        setCommonHeaders(request, response, site);
        response.setHeader(FixedCspResponse.HEADER, PATIENTS);
        response.setHeader(CACHE_CONTROL, "no-store");
        if (methods != null) {
            response.setHeader("Allow", methods);
        }
    }

    private static void setCacheControl(HttpServletRequest request, HttpServletResponse response) {
        boolean signedIn = request.getAttribute(CurrentSignIn.class.getName()) != null;
        if (Paths.isAsset(request)) {
            String query =
                    request.getQueryString(); // not a parameter: reading one would fix the encoding before it is set
            boolean versioned = query != null && query.startsWith("v=");
            response.setHeader(
                    CACHE_CONTROL, versioned ? "public, max-age=31536000, immutable" : "public, max-age=3600");
        } else {
            response.setHeader(CACHE_CONTROL, signedIn ? "no-store" : "no-cache, private");
        }
    }
}
