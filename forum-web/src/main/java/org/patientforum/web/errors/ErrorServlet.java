package org.patientforum.web.errors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.patientforum.members.accounts.CurrentSignIn;
import org.patientforum.shared.crypto.RandomTokens;
import org.patientforum.shared.storage.StorageGuard;
import org.patientforum.web.addresses.AddressFilter;
import org.patientforum.web.forms.FormTokens;
import org.patientforum.web.headers.CookieAttributesResponse;
import org.patientforum.web.headers.SecurityHeaders;
import org.patientforum.web.request.Problem;
import org.patientforum.web.request.ProblemBean;
import org.patientforum.web.request.Redirects;
import org.patientforum.web.request.SecureSite;
import org.patientforum.web.request.TypedFields;

/**
 * Renders the error page with a number that also stands in the log. Does not use the database. If the page itself
 * fails, sends a plain text.
 */
public class ErrorServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ErrorServlet.class.getName());
    private static final String PAGE = "/WEB-INF/errors/problem.xhtml";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String RETRY_SECONDS = "10";
    private static final int NUMBER_BYTES = 6;
    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern NUMBER = Pattern.compile("[\\w-]{8}");
    private static final Pattern LONG_PART = Pattern.compile("[^/]{20,}");
    private static final Pattern REPORTED_PATH = Pattern.compile("/("
            + Arrays.stream(Problem.values()).map(Problem::name).collect(Collectors.joining("|")) + ")/([\\w-]{8})");

    @Inject
    private transient SecurityContext security;

    @Inject
    private transient SecureSite site;

    @Inject
    private transient StorageGuard storage;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
            showReported(request, response);
            return;
        }
        Problem problem = Problem.of(request);
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        storage.observe(thrown);
        if (problem == Problem.FULL && thrown != null) { // RequestGuard counts the forms it rejects itself
            storage.countRefused();
        }
        String number = number(request);
        log(request, problem, number);
        SecurityHeaders.reset(request, response, site);
        if (!isRequestScopeActive()) {
            sendPlainText(request, response, problem, number);
        } else if (Redirects.isAjax(request)) {
            Redirects.send(request, response, request.getContextPath() + "/problem/" + problem + "/" + number);
        } else {
            page(request, response, problem, number);
        }
    }

    /**
     * Whether beans of the request scope, which the page needs, are available: addresses whose response stays open
     * have none (web.xml).
     */
    private static boolean isRequestScopeActive() {
        return CDI.current().getBeanManager().getContexts(RequestScoped.class).stream()
                .anyMatch(Context::isActive);
    }

    /**
     * Renders the page for an Ajax request of the console that failed; its script was redirected here: {@code
     * /problem/BROKEN/mdt7Jf63}.
     */
    private void showReported(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = REPORTED_PATH.matcher(Objects.toString(request.getPathInfo(), ""));
        if (path.matches()) {
            page(request, response, Problem.valueOf(path.group(1)), path.group(2));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, Problem problem, String number)
            throws IOException {
        request.setAttribute(ProblemBean.PROBLEM, problem);
        request.setAttribute(ProblemBean.NUMBER, number);
        request.removeAttribute(AddressFilter.CANONICAL); // an error page has no canonical address
        response.setStatus(status(request, problem));
        response.setHeader("Cache-Control", "no-store");
        retryAfter(response, problem);
        try {
            if (problem != Problem.AWAY) {
                restoreCaller(request, response);
            }
            HttpServletResponse own = new CookieAttributesResponse(response, site.isSecure(request));
            FormTokens.allowCookies(request, own); // FormTokenFilter may not have run
            request.getRequestDispatcher(PAGE).forward(withKnownMethod(request), own);
        } catch (ServletException | IOException | RuntimeException e) {
            LOG.log(Level.SEVERE, "Problem " + number + ": its error page could not be rendered", e);
            sendPlainText(request, response, problem, number);
        }
    }

    /**
     * The request's number in all lines of the log, if the request came through the forum's own listener; else a
     * random one.
     */
    private static String number(HttpServletRequest request) {
        String given = request.getHeader(REQUEST_ID);
        return given != null && NUMBER.matcher(given).matches() ? given : RandomTokens.randomBase64Url(NUMBER_BYTES);
    }

    private static void retryAfter(HttpServletResponse response, Problem problem) {
        if (problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
    }

    /** The status to send: for malformed requests the original one, such as 413 or 405. */
    private static int status(HttpServletRequest request, Problem problem) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return problem == Problem.STRANGE && status instanceof Integer code ? code : problem.status();
    }

    /** Makes requests with unusual methods look like GET, because Faces renders nothing for other methods. */
    private static HttpServletRequest withKnownMethod(HttpServletRequest request) {
        if (METHODS.contains(request.getMethod())) {
            return request;
        }
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }

    /**
     * Authenticates again: Payara 7 drops the caller before it dispatches to an error page, whose header calls
     * services that require a member.
     */
    private void restoreCaller(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(CurrentSignIn.class.getName()) != null) {
            security.authenticate(request, response, new AuthenticationParameters());
        }
    }

    private static void log(HttpServletRequest request, Problem problem, String number) {
        String path = redactKeys(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (problem == Problem.AT_ONCE) {
            LOG.log(
                    Level.WARNING,
                    "Problem " + number + ": " + problem + " at " + request.getMethod() + " " + path,
                    thrown);
        } else if (problem.isLogged() && problem.isRepeatable()) {
            LOG.log(Level.SEVERE, "Problem " + number + ": " + request.getMethod() + " " + path, thrown);
        } else if (problem.isLogged()) {
            LOG.info("Problem " + number + ": " + problem + " at " + request.getMethod() + " " + path);
        }
    }

    /**
     * The path as it may be logged. Long segments are replaced, because they can be one-time keys that give access to
     * an account.
     */
    static String redactKeys(Object path) {
        return LONG_PART.matcher(String.valueOf(path)).replaceAll("…");
    }

    private void sendPlainText(HttpServletRequest request, HttpServletResponse response, Problem problem, String number)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ResourceBundle bundle = ResourceBundle.getBundle("texts.problem");
        SecurityHeaders.reset(request, response, site);
        response.setStatus(status(request, problem));
        retryAfter(response, problem);
        response.setContentType("text/plain;charset=UTF-8");
        Collection<String> typed =
                "POST".equals(request.getMethod()) ? TypedFields.texts(request).values() : List.of();
        response.getOutputStream()
                .write(plainText(bundle, problem, number, typed).getBytes(StandardCharsets.UTF_8));
    }

    /** The texts of the error page, followed by everything the reader typed, for copying. */
    static String plainText(ResourceBundle bundle, Problem problem, String number, Collection<String> typed) {
        List<String> parts = new ArrayList<>(List.of(
                bundle.getString(problem + ".title"),
                bundle.getString(problem + ".text"),
                bundle.getString(problem + ".next"),
                bundle.getString("number") + " " + number));
        if (!typed.isEmpty()) {
            parts.add(bundle.getString("typed.hint"));
            parts.addAll(typed);
        }
        return String.join("\n\n", parts) + "\n";
    }
}
