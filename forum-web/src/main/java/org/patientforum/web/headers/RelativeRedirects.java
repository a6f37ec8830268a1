package org.patientforum.web.headers;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * A response that sends browsers on by path alone. The container would write the whole address, which behind a proxy begins with
 * {@code http:} although the browser came by TLS.
 */
class RelativeRedirects extends HttpServletResponseWrapper {

    RelativeRedirects(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        if (!location.startsWith("/") || location.startsWith("//") || isCommitted()) {
            super.sendRedirect(location);
            return;
        }
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
    }
}
