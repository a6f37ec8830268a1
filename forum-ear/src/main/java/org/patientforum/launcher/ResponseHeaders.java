package org.patientforum.launcher;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers of all responses that do not come from the application: the starting page, and errors and redirects of the server itself. The application sets its
 * own headers in SecurityHeaders, which another class loader loads; ResponseHeadersIT checks both against the same table.
 */
final class ResponseHeaders {

    private ResponseHeaders() {}

    static Map<String, String> of(Options options) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Robots-Tag", "noindex, nofollow, noarchive");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
        headers.put("Cache-Control", "no-store");
        if (options.tls()) {
            headers.put(
                    "Strict-Transport-Security",
                    "max-age=31536000" + (options.hstsSubdomains() ? "; includeSubDomains" : ""));
        }
        return headers;
    }
}
