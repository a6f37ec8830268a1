package org.patientforum.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.patientforum.members.CurrentSignIn;
import org.patientforum.posting.DraftService;
import org.patientforum.shared.Tokens;

/**
 * Keeps what was typed into a form when its sign-in had ended, and gives it back after signing in. A form whose text is worth
 * keeping says in {@code place} which draft it is; its fields are {@code title} and {@code text}.
 */
@ApplicationScoped
public class KeptText {

    private static final Duration LASTS = Duration.ofDays(1);

    private final DraftService drafts;
    private final ForumCookies cookies;

    protected KeptText() {
        this(null, null);
    }

    @Inject
    public KeptText(DraftService drafts, ForumCookies cookies) {
        this.drafts = drafts;
        this.cookies = cookies;
    }

    /** Keeps the form's text, if it has one; the browser gets the key to it. */
    void keep(HttpServletRequest request, HttpServletResponse response) {
        String place = request.getParameter("place");
        String text = orEmpty(request.getParameter("text"));
        String title = orEmpty(request.getParameter("title"));
        if (place == null || !place.matches("[a-z]{1,20}:\\d{1,18}") || (text.isBlank() && title.isBlank())) {
            return;
        }
        String key = Tokens.fresh();
        drafts.keep(Tokens.hash(key), place, title, text);
        cookies.write(request, response, ForumCookies.KEPT, key, LASTS);
    }

    /** Gives a kept text to the member who has signed in now: it becomes their draft. */
    void claim(HttpServletRequest request, HttpServletResponse response) {
        CurrentSignIn member = (CurrentSignIn) request.getAttribute(CurrentSignIn.class.getName());
        String key = member == null ? null : cookies.read(request, ForumCookies.KEPT);
        if (key != null && !key.isEmpty()) {
            drafts.claim(member.memberId(), Tokens.hash(key));
            cookies.remove(request, response, ForumCookies.KEPT);
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
