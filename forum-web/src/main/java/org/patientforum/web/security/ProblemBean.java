package org.patientforum.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The error page: what went wrong, the number for the log, and what the reader had typed. */
@Named("problem")
@RequestScoped
public class ProblemBean {

    static final String PROBLEM = "org.patientforum.problem";
    static final String NUMBER = "org.patientforum.problemNumber";

    @Inject
    private HttpServletRequest request;

    public String getKind() {
        Object problem = request.getAttribute(PROBLEM);
        return problem == null ? Problem.NOT_FOUND.name() : problem.toString();
    }

    public String getNumber() {
        return (String) request.getAttribute(NUMBER);
    }

    /** Whether the number helps staff to find what happened. */
    public boolean isNumbered() {
        return !Problem.NOT_FOUND.name().equals(getKind());
    }

    /** The text of the form that was sent, for the reader to copy; empty without one. */
    public String getTyped() {
        String text = "POST".equals(request.getMethod()) ? request.getParameter("text") : null;
        return text == null ? "" : text;
    }
}
