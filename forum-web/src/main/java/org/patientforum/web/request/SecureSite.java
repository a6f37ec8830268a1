package org.patientforum.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether browsers reach the forum over TLS, and from where requests come; a proxy may stand in front. */
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

    /** Whether the forum's address begins with https. */
    public boolean isTls() {
        return tls;
    }

    /** Whether the browser's connection is encrypted. */
    public boolean isSecure(HttpServletRequest request) {
        return tls || request.isSecure();
    }

    /** For how long browsers are to use TLS only, a year; for the names below this one only where the hospital says so, for it may have others there. */
    public String transportSecurity() {
        return "max-age=31536000" + (subdomains ? "; includeSubDomains" : "");
    }

    /** The network address of the browser. The proxy's word for it counts only if the site says that there is a proxy. */
    public String clientAddress(HttpServletRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
