package org.patientforum.web.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The error page: what went wrong, the number for the log, and what the reader had typed. */
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

    /** Why the page is not there for this reader, as far as they may know; null if that is not said. */
    public String getReason() {
        return problem() == Problem.NOT_FOUND ? (String) request.getAttribute(REASON) : null;
    }

    /** The page that the form is on, if it was too old: it can be opened again. Null for any other problem. */
    public String getBack() {
        String page = Paths.safeNext(getAddress());
        return posted() && problem() == Problem.FORM_TOO_OLD && !page.equals("/") ? page : null;
    }

    public String getNumber() {
        return (String) request.getAttribute(NUMBER);
    }

    /** Whether the number helps staff to find what happened. */
    public boolean isNumbered() {
        return problem().isLogged();
    }

    /** What was typed into the form that was sent, for the reader to copy; empty without one. */
    public List<String> getTyped() {
        return posted() ? List.copyOf(TypedFields.texts(request).values()) : List.of();
    }

    /** Whether the same form can be sent once more: it was not its fault. Sent twice it does no more than once. */
    public boolean isRepeatable() {
        return posted() && problem().isRepeatable() && !getTyped().isEmpty();
    }

    private boolean posted() {
        return "POST".equals(request.getMethod());
    }

    /** The address that the form was sent to. */
    public String getAddress() {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return path + (query == null ? "" : "?" + query);
    }

    /** All that the form held, but for secrets: names with each of their values. */
    public List<Map.Entry<String, String>> getForm() {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !TypedFields.isSecret(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                .toList();
    }
}
