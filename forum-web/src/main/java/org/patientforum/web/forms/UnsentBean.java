package org.patientforum.web.forms;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
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

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<String> numbers = new ArrayList<>();
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
            visible.forEach(this::show);
        }
    }

    /** Shows the latest form, and of older ones those that fill other fields. The texts of the rest are offered for copying. */
    private void show(TypedForm form) {
        Map<String, String> texts = TypedFields.texts(form.fields());
        if (!Collections.disjoint(fields.keySet(), texts.keySet())) {
            addWithoutField(texts.values());
            return;
        }
        form.fields().forEach(fields::putIfAbsent);
        numbers.add(form.number());
        if (storedAt == null) {
            storedAt = form.storedAt();
        }
    }

    /** The numbers of the forms whose texts are shown again, separated by blanks; null if there is none. */
    public String getNumber() {
        return numbers.isEmpty() ? null : String.join(" ", numbers);
    }

    /** Whether all texts that are shown again are drafts, which were not sent before. */
    public boolean isDraft() {
        return !numbers.isEmpty() && numbers.stream().allMatch(UnsentFormStore::isDraft);
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
        fields.clear();
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
