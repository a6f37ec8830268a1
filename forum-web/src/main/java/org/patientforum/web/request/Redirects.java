package org.patientforum.web.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a browser to another page, also from within an Ajax request of Faces. */
public final class Redirects {

    private static final int REDIRECT = 3;
    private static final int HUNDRED = 100;

    private Redirects() {}

    /** Sends the browser to an address, also where a script has asked. */
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

    /** Whether the response redirects the browser. */
    public static boolean isRedirect(HttpServletResponse response) {
        return response.getStatus() / HUNDRED == REDIRECT;
    }

    /** Whether a script of Faces or PrimeFaces sent it, and not the browser itself. */
    public static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
