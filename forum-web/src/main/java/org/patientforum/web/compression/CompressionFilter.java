package org.patientforum.web.compression;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.patientforum.members.accounts.CurrentSignIn;

/**
 * Compresses text with gzip: style sheets and scripts shrink to a quarter, pages to a fifth.
 *
 * <p>The length of a compressed page can leak secrets on it to an attacker who controls part of the page and triggers
 * many requests (BREACH). Therefore the console is never compressed, nor are members' pages that another site
 * requested; and form tokens differ on each page. See decision 19.
 */
public class CompressionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Accepts gzip or an asterisk in {@code Accept-Encoding} unless its quality is zero (RFC 9110, 12.5.3). */
    private static final Pattern GZIP =
            Pattern.compile("(?:^|[,\\s])(?:gzip|\\*)\\s*(?:$|,|;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$)))");

    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!compressible(request)) {
            chain.doFilter(request, response);
            return;
        }
        CompressedResponse compressed = new CompressedResponse(response, accepts(request.getHeader("Accept-Encoding")));
        chain.doFilter(request, compressed);
        if (!request.isAsyncStarted()) {
            compressed.finish();
        }
    }

    private static boolean compressible(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith("/console")
                && !path.equals("/bell")
                && !request.getMethod().equals("HEAD")
                && request.getHeader("Range") == null
                && (request.getAttribute(CurrentSignIn.class.getName()) == null || isSameSite(request));
    }

    /**
     * Whether the request came from the reader or from a page of this site, according to {@code Sec-Fetch-Site}.
     * Browsers that do not send the header are trusted.
     */
    private static boolean isSameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || SAME_SITE.contains(site);
    }

    static boolean accepts(String encodings) {
        return encodings != null && GZIP.matcher(encodings).find();
    }
}
