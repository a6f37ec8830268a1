package org.patientforum.web.filters;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.omnifaces.servlet.BufferedHttpServletResponse;
import org.patientforum.web.addresses.AddressFilter;
import org.patientforum.web.forms.OneTimePage;
import org.patientforum.web.forms.StoredAnswers;
import org.patientforum.web.forms.UnsentFormStore;
import org.patientforum.web.request.Redirects;

/**
 * Post/Redirect/Get for rejected forms: stores the page that a POST produced and redirects the browser to it. Back
 * and Reload then show the page again, and the browser does not ask whether to send the form again. Accepted forms
 * redirect by themselves.
 */
public class PostRedirectGet extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The query parameter with the number of the stored page. */
    private static final Pattern ANSWERED = Pattern.compile("(?:^|&)answered=([A-Za-z0-9_-]{1,64})(?=&|$)");

    /** The preview on a page, to which the redirect leads unless the page has errors. */
    private static final String PREVIEW = "id=\"preview\"";

    private static final String ERRORS = "id=\"errors\"";

    @Inject
    private transient StoredAnswers answers;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        Matcher answered = ANSWERED.matcher(query == null ? "" : query);
        boolean page = request.getAttribute(AddressFilter.CANONICAL) != null;
        if (page && "POST".equals(request.getMethod()) && !Redirects.isAjax(request)) {
            handlePost(request, response, chain);
        } else if (page && !"POST".equals(request.getMethod()) && answered.find()) {
            showStored(answered, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void handlePost(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BufferedHttpServletResponse buffered = new BufferedHttpServletResponse(response);
        chain.doFilter(request, buffered);
        byte[] body = buffered.getBuffer();
        if (Redirects.isRedirect(response)) {
            answers.deleteGuestAnswers(request);
        } else if (body.length > 0 && !redirectToStored(request, response, body)) {
            response.getOutputStream().write(body);
        }
    }

    /** Redirects the browser to this page if it is an HTML page that can be stored. Returns false otherwise. */
    private boolean redirectToStored(HttpServletRequest request, HttpServletResponse response, byte[] body)
            throws IOException {
        String type = response.getContentType();
        boolean page = !OneTimePage.is(request)
                && response.getStatus() == HttpServletResponse.SC_OK
                && type != null
                && type.startsWith("text/html");
        String html = new String(body, StandardCharsets.UTF_8);
        String number = page ? answers.store(request, response, html) : null;
        if (number == null) {
            return false;
        }
        UnsentFormStore.markRejected(request);
        String query = request.getQueryString();
        String others = query == null ? "" : ANSWERED.matcher(query).replaceAll("");
        String address = request.getRequestURI() + "?" + (others.isEmpty() ? "" : others + "&");
        String place = html.contains(PREVIEW) && !html.contains(ERRORS) ? "#preview" : "";
        Redirects.send(request, response, address + "answered=" + number + place);
        return true;
    }

    private void showStored(Matcher answered, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String html = answers.find(request, response, answered.group(1));
        if (html != null) {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(html);
        } else {
            String others = answered.replaceFirst("").replaceFirst("^&", "");
            Redirects.send(request, response, request.getRequestURI() + (others.isEmpty() ? "" : "?" + others));
        }
    }
}
