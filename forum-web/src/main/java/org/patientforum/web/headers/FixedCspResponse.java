package org.patientforum.web.headers;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response that ignores further changes of its content security policy: PrimeFaces would add its own to every Faces
 * page.
 */
public class FixedCspResponse extends HttpServletResponseWrapper {

    public static final String HEADER = "Content-Security-Policy";

    FixedCspResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setHeader(String name, String value) {
        if (!HEADER.equalsIgnoreCase(name)) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!HEADER.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        }
    }
}
