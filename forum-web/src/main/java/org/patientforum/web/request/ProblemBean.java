package org.patientforum.web.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The error page: the problem, its number in the log, and what the reader had typed. */
@Named("problem")
@RequestScoped
public class ProblemBean {

    public static final String PROBLEM = "org.patientforum.problem";
    public static final String REASON = "org.patientforum.problemReason";
    public static final String NUMBER = "org.patientforum.problemNumber";

    @Inject
    private HttpServletRequest request;

    public String getKind() {
        return problem().name();
    }

    private Problem problem() {
        return request.getAttribute(PROBLEM) instanceof Problem problem ? problem : Problem.NOT_FOUND;
    }

    /** Why the page is not available to this reader, if they may know; else null. */
    public String getReason() {
        return problem() == Problem.NOT_FOUND ? (String) request.getAttribute(REASON) : null;
    }

    /** The page of a form whose token has expired, to be opened again; null for other problems. */
    public String getBack() {
        String page = Paths.safeNext(getAddress());
        return posted() && problem() == Problem.FORM_TOO_OLD && !page.equals("/") ? page : null;
    }

    public String getNumber() {
        return (String) request.getAttribute(NUMBER);
    }

    /** Whether the problem is logged under the number, so that staff can find it. */
    public boolean isNumbered() {
        return problem().isLogged();
    }

    /** The texts typed into the submitted form, for copying; empty if no form was submitted. */
    public List<String> getTyped() {
        return posted() ? List.copyOf(TypedFields.texts(request).values()) : List.of();
    }

    /** Whether the form can be submitted again unchanged. Services process a repeated form only once. */
    public boolean isRepeatable() {
        return posted() && problem().isRepeatable() && !getTyped().isEmpty();
    }

    private boolean posted() {
        return "POST".equals(request.getMethod());
    }

    /** The address to which the form was submitted. */
    public String getAddress() {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return path + (query == null ? "" : "?" + query);
    }

    /** All fields of the form with each of their values, without secrets. */
    public List<Map.Entry<String, String>> getForm() {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !TypedFields.isSecret(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                .toList();
    }
}
