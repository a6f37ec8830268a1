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
 * Sends text compressed: sheets and scripts a quarter as long, pages a fifth. How long a compressed page is can tell what is in it to somebody who chooses a part of
 * it and makes its reader's browser ask for it again and again (BREACH). So nothing of the console is compressed, and no member's page that another site's page made the
 * browser ask for; the token in our forms is another one on each page. See decision 19.
 */
public class CompressionFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Accepted, unless it is said that it is not. */
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

    /** Whether the reader or a page of ours asked for it, as far as the browser says. */
    private static boolean isSameSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null || SAME_SITE.contains(site);
    }

    static boolean accepts(String encodings) {
        return encodings != null && GZIP.matcher(encodings).find();
    }
}
