package org.patientforum.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether browsers reach the forum over TLS, and the network address of clients, also behind a reverse proxy. */
@ApplicationScoped
public class SecureSite {

    private final boolean tls;
    private final boolean behindProxy;
    private final boolean subdomains;

    protected SecureSite() {
        this("", false, false);
    }

    @Inject
    public SecureSite(
            @ConfigProperty(name = "forum.base-url", defaultValue = "http://localhost:8080") String url,
            @ConfigProperty(name = "forum.proxy", defaultValue = "false") boolean behindProxy,
            @ConfigProperty(name = "forum.hsts.include-subdomains", defaultValue = "false") boolean subdomains) {
        this.tls = url.startsWith("https:");
        this.behindProxy = behindProxy;
        this.subdomains = subdomains;
    }

    /** Whether the forum's public address begins with https. */
    public boolean isTls() {
        return tls;
    }

    /** Whether the browser's connection is encrypted. */
    public boolean isSecure(HttpServletRequest request) {
        return tls || request.isSecure();
    }

    /**
     * The value of Strict-Transport-Security (RFC 6797), valid for a year. Subdomains are included only if
     * configured, because the hospital may have other servers there.
     */
    public String transportSecurity() {
        return "max-age=31536000" + (subdomains ? "; includeSubDomains" : "");
    }

    /** The client's network address. X-Forwarded-For counts only if the site is configured to be behind a proxy. */
    public String clientAddress(HttpServletRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
