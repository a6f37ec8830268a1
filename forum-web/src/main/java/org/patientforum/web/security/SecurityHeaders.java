package org.patientforum.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patientforum.members.CurrentSignIn;

/** Tells browsers what this site never does, and keeps signed-in pages out of caches. */
public class SecurityHeaders extends HttpFilter {

    private static final String PATIENTS =
            "default-src 'none'; base-uri 'none'; object-src 'none'; form-action 'self'; "
                    + "frame-ancestors 'none'; img-src 'self' data:; font-src 'self'; connect-src 'self'; style-src 'self'; "
                    + "script-src 'self'";

    private static final List<String> KEPT = List.of(
            "X-Content-Type-Options",
            "Referrer-Policy",
            "X-Robots-Tag",
            "X-Frame-Options",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Strict-Transport-Security",
            OwnPolicy.HEADER,
            "Allow");

    @Inject
    private transient SecureSite site;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "X-Robots-Tag",
                "noindex, nofollow, noarchive"); // what patients say of their health is for who comes here
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        if (site.secure(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
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

    /** Does what clears a response, and keeps these headers: what goes wrong is answered as safely as what goes right. */
    static void keepThrough(HttpServletResponse response, Runnable clearing) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : KEPT) {
            String value = response.getHeader(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        clearing.run();
        kept.forEach(response::setHeader);
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
