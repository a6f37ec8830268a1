package org.patientforum.web.forms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.unsent.AnswerPageService;
import org.patientforum.unsent.FormAnswer;
import org.patientforum.web.headers.FixedCspResponse;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.Paths;

/** Stores and finds the pages that answer rejected forms, for this browser, reader and address. */
@RequestScoped
public class StoredAnswers {

    private static final Logger LOG = Logger.getLogger(StoredAnswers.class.getName());
    private static final String SEPARATOR = "\n";

    private final AnswerPageService pages;
    private final BrowserKey browserKey;
    private final SignedIn signedIn;
    private final FormTokens tokens;

    protected StoredAnswers() {
        this(null, null, null, null);
    }

    @Inject
    public StoredAnswers(AnswerPageService pages, BrowserKey browserKey, SignedIn signedIn, FormTokens tokens) {
        this.pages = pages;
        this.browserKey = browserKey;
        this.signedIn = signedIn;
        this.tokens = tokens;
    }

    /** Stores the page and returns its number; null if it cannot be stored. */
    public String store(HttpServletRequest request, HttpServletResponse response, String html) {
        try {
            String policy = Paths.isConsole(request) ? response.getHeader(FixedCspResponse.HEADER) : null;
            FormAnswer answer = new FormAnswer(
                    reader(request),
                    signedIn.guest(),
                    tokens.submission(),
                    Objects.requireNonNullElse(policy, "") + SEPARATOR + html);
            String number = RandomTokens.newToken();
            boolean stored = browserKey.mayStore(request, RateLimit.ANSWERED_FROM, RateLimit.ANSWERED_FROM_DAY)
                    && pages.save(number, browserKey.hashOrFresh(request), answer);
            if (stored) {
                browserKey.send(request, response);
            }
            return stored ? number : null;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The answer to a form could not be stored; it is sent without a redirect", e);
            return null;
        }
    }

    /** Returns the page with this number and sets its headers; null if this reader has none. */
    public String find(HttpServletRequest request, HttpServletResponse response, String number) {
        String stored = browserKey
                .hash(request)
                .flatMap(keyHash -> pages.find(number, keyHash, reader(request)))
                .orElse(null);
        if (stored == null) {
            return null;
        }
        String policy = stored.substring(0, stored.indexOf(SEPARATOR));
        if (!policy.isEmpty()) {
            response.setHeader(FixedCspResponse.HEADER, policy);
        }
        response.setHeader(
                "Cache-Control", "no-store"); // prevents browsers from showing it after it has been deleted here
        return stored.substring(policy.length() + 1);
    }

    /** Deletes a guest's earlier answers. Called when a form was accepted. */
    public void deleteGuestAnswers(HttpServletRequest request) {
        if (signedIn.guest()) {
            browserKey.hash(request).ifPresent(pages::deleteGuestPages);
        }
    }

    /** Deletes the stored page that this request's form is on. Called when a newer draft of its text has been saved. */
    public void deleteSuperseded(HttpServletRequest request) {
        browserKey
                .hash(request)
                .ifPresent(
                        keyHash -> pages.delete(keyHash, FormToken.of(request).number()));
    }

    private String reader(HttpServletRequest request) {
        String member = signedIn.guest() ? "guest" : String.valueOf(signedIn.id());
        return "%s %s %s %s %s"
                .formatted(
                        member,
                        signedIn.administrator(),
                        signedIn.moderator(),
                        signedIn.groupModerator(),
                        Paths.of(request));
    }
}
