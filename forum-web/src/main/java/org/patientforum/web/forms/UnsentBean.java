package org.patientforum.web.forms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patientforum.unsent.TypedForm;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.request.TypedFields;

/**
 * What the reader typed into this page's form before, in a form that could not be accepted. The page says so and
 * shows it again.
 */
@Named("unsent")
@RequestScoped
public class UnsentBean {

    @Inject
    private HttpServletRequest request;

    @Inject
    private UnsentFormStore store;

    @Inject
    private SignedIn signedIn;

    private Map<String, String> fields = Map.of();
    private String number;
    private Instant storedAt;
    private boolean ofAnotherMember;
    private final Set<String> withoutField = new LinkedHashSet<>();
    private final List<String> compared = new ArrayList<>();

    @PostConstruct
    void load() {
        if ("GET".equals(request.getMethod())) {
            StoredForms stored = store.read(request);
            List<TypedForm> visible = stored.visibleTo(signedIn);
            ofAnotherMember = stored.hasFormsOfOthers(signedIn);
            visible.stream().limit(1).forEach(latest -> {
                fields = latest.fields();
                number = latest.number();
                storedAt = latest.storedAt();
            });
            visible.stream()
                    .skip(1)
                    .forEach(other ->
                            addWithoutField(TypedFields.texts(other.fields()).values()));
        }
    }

    /** The number of the form whose texts are shown again; null if there is none. */
    public String getNumber() {
        return number;
    }

    /**
     * Lets a text that was saved later take precedence: the older texts are only offered for copying, unless the
     * newer one contains them. Returns false and does nothing if the saved text is the older one.
     */
    public boolean yieldTo(Instant savedAt, String text) {
        if (storedAt == null || savedAt.isBefore(storedAt)) {
            return false;
        }
        addWithoutField(TypedFields.texts(fields).values().stream()
                .filter(words -> !text.contains(words.strip()))
                .toList());
        fields = Map.of();
        return true;
    }

    /** The value typed into the field with this name; null if there is none. */
    public String field(String name) {
        return fields.get(name);
    }

    /** Names and values of all fields. */
    Map<String, String> fields() {
        return fields;
    }

    /** Adds texts that have no field on the page. */
    public void addWithoutField(Collection<String> texts) {
        withoutField.addAll(texts);
    }

    /** Notes the current value of a field into which something else had been typed. */
    void compare(String now) {
        compared.add(now);
    }

    /**
     * The current values of fields into which the reader had typed something else before another person changed them.
     */
    public List<String> getCompared() {
        return compared;
    }

    /** Whether an unsent form of another member is stored for this page and browser. */
    public boolean isOfAnotherMember() {
        return ofAnotherMember;
    }

    /** Whether at least one typed text is back in its field. */
    public boolean isPresent() {
        return !withoutField.containsAll(TypedFields.texts(fields).values());
    }

    /** Texts that have no field on the page, offered for copying. */
    public List<String> getWithoutField() {
        return List.copyOf(withoutField);
    }
}
