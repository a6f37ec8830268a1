package org.patientforum.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether browsers reach the forum over TLS, and from where requests come; a proxy may stand in front. */
@ApplicationScoped
public class SecureSite {

    private final boolean tls;
    private final boolean behindProxy;

    protected SecureSite() {
        this("", false);
    }

    @Inject
    public SecureSite(
            @ConfigProperty(name = "forum.base-url", defaultValue = "http://localhost:8080") String url,
            @ConfigProperty(name = "forum.proxy", defaultValue = "false") boolean behindProxy) {
        this.tls = url.startsWith("https:");
        this.behindProxy = behindProxy;
    }

    /** Whether the forum's address begins with https. */
    boolean tls() {
        return tls;
    }

    /** Whether the browser's connection is encrypted. */
    public boolean secure(HttpServletRequest request) {
        return tls || request.isSecure();
    }

    /** The network address of the browser. The proxy's word for it counts only if the site says that there is a proxy. */
    public String address(HttpServletRequest request) {
        String forwarded = behindProxy ? request.getHeader("X-Forwarded-For") : null;
        if (forwarded == null || forwarded.isBlank()) {
            return request.getRemoteAddr();
        }
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
}
