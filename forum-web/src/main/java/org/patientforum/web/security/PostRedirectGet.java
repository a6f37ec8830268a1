package org.patientforum.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.servlet.BufferedHttpServletResponse;
import org.patientforum.members.RateLimit;
import org.patientforum.shared.Tokens;
import org.patientforum.unsent.AnswerPageService;
import org.patientforum.unsent.FormAnswer;

/**
 * Answers no form with a page, but sends the browser on to it: with Back and Reload it finds the page again, and is not asked whether the form
 * should be sent once more. What a taken form leads to is a page anyhow; of one that was not taken, the page that says why is kept for an hour.
 */
public class PostRedirectGet extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(PostRedirectGet.class.getName());

    /** Parameter: the number of the page that answered a form of this address. */
    private static final Pattern ANSWERED = Pattern.compile("(?:^|&)answered=([A-Za-z0-9_-]{1,64})(?=&|$)");

    private static final int REDIRECT = 3;
    private static final int HUNDRED = 100;

    @Inject
    private transient AnswerPageService pages;

    @Inject
    private transient BrowserKey browserKey;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        Matcher answered = ANSWERED.matcher(query == null ? "" : query);
        if ("POST".equals(request.getMethod())) {
            if (Redirects.ajax(request)) {
                chain.doFilter(request, response);
            } else {
                answer(request, response, chain);
            }
        } else if (answered.find()) {
            show(answered, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BufferedHttpServletResponse held = new BufferedHttpServletResponse(response);
        chain.doFilter(request, held);
        byte[] body = held.getBuffer();
        if (response.getStatus() / HUNDRED == REDIRECT) {
            taken(request);
        } else if (body.length > 0 && !sentOn(request, response, body)) {
            response.getOutputStream().write(body);
        }
    }

    private void taken(HttpServletRequest request) {
        if (signedIn.guest()) {
            browserKey.hash(request).ifPresent(keyHash -> pages.forgetGuests(keyHash, Paths.of(request)));
        }
    }

    /** Sends the browser on to this page, if it is one and can be kept. */
    private boolean sentOn(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        String type = response.getContentType();
        boolean page =
                response.getStatus() == HttpServletResponse.SC_OK && type != null && type.startsWith("text/html");
        String number = Tokens.fresh();
        if (!page || !kept(number, request, response, new String(body, StandardCharsets.UTF_8))) {
            return false;
        }
        UnsentTyping.notTaken(request);
        String query = request.getQueryString();
        String others = query == null ? "" : ANSWERED.matcher(query).replaceAll("");
        String address = request.getRequestURI() + "?" + (others.isEmpty() ? "" : others + "&");
        Redirects.to(request, response, address + "answered=" + number);
        return true;
    }

    private boolean kept(String number, HttpServletRequest request, HttpServletResponse response, String html) {
        try {
            FormAnswer answer = new FormAnswer(
                    Paths.of(request),
                    member(),
                    Optional.ofNullable(response.getHeader(OwnPolicy.HEADER)).filter(policy -> Paths.console(request)),
                    html);
            boolean kept = browserKey.mayKeep(request, RateLimit.ANSWERED_FROM, RateLimit.ANSWERED_FROM_DAY)
                    && pages.keep(Tokens.hash(number), browserKey.hashOrFresh(request), answer);
            if (kept) {
                browserKey.give(request, response);
            }
            return kept;
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "The page answers the form at once, because it could not be kept", e);
            return false;
        }
    }

    private void show(Matcher answered, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<FormAnswer> page = browserKey
                .hash(request)
                .flatMap(keyHash -> pages.find(Tokens.hash(answered.group(1)), keyHash, Paths.of(request), member()));
        if (page.isPresent()) {
            page.get().policy().ifPresent(policy -> response.setHeader(OwnPolicy.HEADER, policy));
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(page.get().html());
        } else {
            String others = answered.replaceFirst("").replaceFirst("^&", "");
            Redirects.to(request, response, request.getRequestURI() + (others.isEmpty() ? "" : "?" + others));
        }
    }

    private Optional<Long> member() {
        return signedIn.guest() ? Optional.empty() : Optional.of(signedIn.id());
    }
}
