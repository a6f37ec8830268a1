package org.patientforum.web.forms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.ratelimits.RateLimitExceeded;
import org.patientforum.shared.ratelimits.RateLimits;
import org.patientforum.unsent.UnsentFormService;
import org.patientforum.web.request.ForumCookies;
import org.patientforum.web.request.SecureSite;

/**
 * The random key in a browser's cookie that opens its rejected forms and the pages that answered them. The database
 * stores its hash.
 */
@ApplicationScoped
public class BrowserKey {

    private static final String FRESH_KEY = BrowserKey.class.getName();

    private final ForumCookies cookies;
    private final RateLimits limits;
    private final SecureSite site;

    protected BrowserKey() {
        this(null, null, null);
    }

    @Inject
    public BrowserKey(ForumCookies cookies, RateLimits limits, SecureSite site) {
        this.cookies = cookies;
        this.limits = limits;
        this.site = site;
    }

    /** The hash of this browser's key; empty if it has none. */
    Optional<String> hash(HttpServletRequest request) {
        return read(request).map(RandomTokens::hash);
    }

    /** The hash of this browser's key; if it has none, of the key that {@link #send} will send. */
    String hashOrFresh(HttpServletRequest request) {
        return RandomTokens.hash(readOrFresh(request));
    }

    /** Sends the key to the browser, valid for another day. */
    void send(HttpServletRequest request, HttpServletResponse response) {
        cookies.write(request, response, ForumCookies.KEPT, readOrFresh(request), UnsentFormService.RETENTION);
    }

    /**
     * Counts one more stored item for this network address. Returns false if the limit is reached, so that no program
     * can fill the database.
     */
    boolean mayStore(HttpServletRequest request, RateLimit shortTerm, RateLimit daily) {
        try {
            limits.check(shortTerm, daily, site.clientAddress(request));
            return true;
        } catch (RateLimitExceeded e) {
            return false;
        }
    }

    private Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(cookies.read(request, ForumCookies.KEPT)).filter(key -> !key.isEmpty());
    }

    private String readOrFresh(HttpServletRequest request) {
        if (request.getAttribute(FRESH_KEY) == null) {
            request.setAttribute(FRESH_KEY, read(request).orElseGet(RandomTokens::newToken));
        }
        return (String) request.getAttribute(FRESH_KEY);
    }
}
