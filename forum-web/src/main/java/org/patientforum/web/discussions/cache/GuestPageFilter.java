package org.patientforum.web.discussions.cache;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patientforum.shared.ForumException;
import org.patientforum.web.identity.SignedIn;

/** Serves guests a cached page of a discussion, and caches pages that were rendered for guests. */
public class GuestPageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/discussions/(\\d{1,18})");
    private static final Pattern PAGE = Pattern.compile("page=(\\d{1,9})");

    @Inject
    private transient GuestPages pages;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        GuestPages.Key key = key(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        GuestPage page = pages.get(key);
        if (page == null) {
            page = render(key, request, response, chain);
        }
        if (page != null) {
            send(page, request, response);
        }
    }

    private GuestPages.Key key(HttpServletRequest request) {
        Matcher path = PATH.matcher(path(request));
        if (!"GET".equals(request.getMethod()) || !path.matches() || signedIn.isMember()) {
            return null;
        }
        String query = request.getQueryString();
        Matcher page = PAGE.matcher(query == null ? "page=1" : query);
        return page.matches()
                ? pages.key(Long.parseLong(path.group(1)), Integer.parseInt(page.group(1)), signedIn.language())
                : null;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private GuestPage render(
            GuestPages.Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Long revision = revision(key);
        if (revision == null) {
            chain.doFilter(request, response);
            return null;
        }
        CapturedResponse captured = new CapturedResponse(response);
        chain.doFilter(request, captured);
        if (captured.getStatus() != HttpServletResponse.SC_OK || response.isCommitted()) {
            if (!response.isCommitted()) {
                response.getOutputStream().write(captured.body());
            }
            return null;
        }
        GuestPage page = GuestPage.of(captured.getContentType(), captured.body(), revision, pages.now());
        pages.put(key, page);
        return page;
    }

    /**
     * The discussion's revision; null if it does not exist or guests may not read it. Then the page itself says so.
     */
    private Long revision(GuestPages.Key key) {
        try {
            return pages.revision(key);
        } catch (ForumException notForGuests) {
            return null;
        }
    }

    private static void send(GuestPage page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        byte[] body = gzip ? page.gzipped() : page.body();
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.addHeader("Vary", "Accept-Encoding, Cookie");
        response.setContentType(page.contentType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
