package org.patientforum.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.patientforum.unsent.TypedForm;

/** What the reader typed into this page's form before, which could not be taken. The page says so, and shows it again. */
@Named("unsent")
@RequestScoped
public class UnsentBean {

    @Inject
    private HttpServletRequest request;

    @Inject
    private UnsentTyping typing;

    @Inject
    private SignedIn signedIn;

    private Map<String, String> fields = Map.of();
    private List<String> unplaced = List.of();
    private final List<String> compared = new ArrayList<>();

    @PostConstruct
    void find() {
        if ("GET".equals(request.getMethod())) {
            fields = typing.find(request, signedIn).map(TypedForm::fields).orElse(Map.of());
        }
    }

    /** What was typed into the field of this name; null if nothing was. */
    public String field(String name) {
        return fields.get(name);
    }

    /** Names and values of all fields. */
    Map<String, String> fields() {
        return fields;
    }

    /** Texts for which the page has no field any more. */
    void leave(List<String> texts) {
        unplaced = texts;
    }

    /** What stands in a field now, where something else was typed. */
    void compare(String now) {
        compared.add(now);
    }

    /** What stands in the page's fields now, where the reader has typed something else and somebody was quicker. */
    public List<String> getCompared() {
        return compared;
    }

    /** Whether something typed before is shown again. */
    public boolean isPresent() {
        return !TypedFields.words(fields).isEmpty();
    }

    /** Texts for which the page has no field any more: to be copied. */
    public List<String> getUnplaced() {
        return unplaced;
    }
}
