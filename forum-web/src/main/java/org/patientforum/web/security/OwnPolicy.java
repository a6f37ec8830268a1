package org.patientforum.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response whose content security policy stays as it is: PrimeFaces would add its own to every Faces page. */
class OwnPolicy extends HttpServletResponseWrapper {

    static final String HEADER = "Content-Security-Policy";

    OwnPolicy(HttpServletResponse response) {
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
