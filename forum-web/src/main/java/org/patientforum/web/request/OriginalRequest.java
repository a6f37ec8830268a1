package org.patientforum.web.request;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** Restores the request as the browser sent it: OmniFaces forwards extensionless addresses to the page's file. */
public final class OriginalRequest {

    private OriginalRequest() {}

    /** The request with its path and query from before any forward. */
    public static HttpServletRequest of(HttpServletRequest request) {
        String path = (String) request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (path == null) {
            return request;
        }
        String query = (String) request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getRequestURI() {
                return path;
            }

            @Override
            public String getQueryString() {
                return query;
            }
        };
    }
}
