package org.patientforum.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.patientforum.members.RateLimit;
import org.patientforum.shared.Tokens;
import org.patientforum.unsent.AnswerPageService;
import org.patientforum.unsent.FormAnswer;

/** The pages that answered forms which were not taken: for the browser that sent the form, the member who was signed in, their role, and the address. */
@RequestScoped
public class KeptAnswers {

    private static final Logger LOG = Logger.getLogger(KeptAnswers.class.getName());
    private static final String LINE = "\n";

    private final AnswerPageService pages;
    private final BrowserKey browserKey;
    private final SignedIn signedIn;
    private final FormTokens tokens;

    protected KeptAnswers() {
        this(null, null, null, null);
    }

    @Inject
    public KeptAnswers(AnswerPageService pages, BrowserKey browserKey, SignedIn signedIn, FormTokens tokens) {
        this.pages = pages;
        this.browserKey = browserKey;
        this.signedIn = signedIn;
        this.tokens = tokens;
    }

    /** Keeps the page and gives its number; null if it cannot be kept. */
    String keep(HttpServletRequest request, HttpServletResponse response, String html) {
        try {
            String policy = Paths.console(request) ? response.getHeader(OwnPolicy.HEADER) : null;
            FormAnswer answer = new FormAnswer(
                    reader(request),
                    signedIn.guest(),
                    tokens.submission(),
                    Objects.requireNonNullElse(policy, "") + LINE + html);
            String number = Tokens.fresh();
            boolean kept = browserKey.mayKeep(request, RateLimit.ANSWERED_FROM, RateLimit.ANSWERED_FROM_DAY)
                    && pages.keep(number, browserKey.hashOrFresh(request), answer);
            if (kept) {
                browserKey.give(request, response);
            }
            return kept ? number : null;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The page answers the form at once, because it could not be kept", e);
            return null;
        }
    }

    /** The page of this number, with its headers set; null if there is none for this reader. */
    String find(HttpServletRequest request, HttpServletResponse response, String number) {
        String kept = browserKey
                .hash(request)
                .flatMap(keyHash -> pages.find(number, keyHash, reader(request)))
                .orElse(null);
        if (kept == null) {
            return null;
        }
        String policy = kept.substring(0, kept.indexOf(LINE));
        if (!policy.isEmpty()) {
            response.setHeader(OwnPolicy.HEADER, policy);
        }
        response.setHeader("Cache-Control", "no-store"); // once it is forgotten here, no browser may have it either
        return kept.substring(policy.length() + 1);
    }

    /** A form was taken: what guests were answered before is not needed any more. */
    void taken(HttpServletRequest request) {
        if (signedIn.guest()) {
            browserKey.hash(request).ifPresent(pages::forgetGuests);
        }
    }

    /** What is written in the form of this request has been saved: the page that answered it before is not the newest any more. */
    public void superseded(HttpServletRequest request) {
        browserKey
                .hash(request)
                .ifPresent(
                        keyHash -> pages.forget(keyHash, FormToken.of(request).number()));
    }

    private String reader(HttpServletRequest request) {
        String rights = signedIn.administrator()
                ? "administrator"
                : signedIn.moderator() ? "moderator" : signedIn.groupModerator() ? "group moderator" : "member";
        return (signedIn.guest() ? "guest" : signedIn.id() + " " + rights) + " " + Paths.of(request);
    }
}
