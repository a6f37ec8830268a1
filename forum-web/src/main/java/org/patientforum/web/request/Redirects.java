package org.patientforum.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Redirects browsers, including from within Ajax requests of Faces. */
public final class Redirects {

    private static final int REDIRECT = 3;
    private static final int HUNDRED = 100;

    private Redirects() {}

    /** Redirects to this URL; for an Ajax request by a partial response. */
    public static void send(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        if (isAjax(request)) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                    .append("<partial-response><redirect url=\"")
                    .append(url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"))
                    .append("\"/></partial-response>");
        } else {
            response.sendRedirect(url);
        }
    }

    /** Whether the response is a redirect (3xx). */
    public static boolean isRedirect(HttpServletResponse response) {
        return response.getStatus() / HUNDRED == REDIRECT;
    }

    /** Whether the request is an Ajax request of Faces or PrimeFaces. */
    public static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
