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

/** What the reader typed into this page's form before, which could not be taken. The page says so, and shows it again. */
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
    private Instant keptAt;
    private boolean foreign;
    private final Set<String> unplaced = new LinkedHashSet<>();
    private final List<String> compared = new ArrayList<>();

    @PostConstruct
    void load() {
        if ("GET".equals(request.getMethod())) {
            StoredForms stored = store.read(request);
            List<TypedForm> kept = stored.visibleTo(signedIn);
            foreign = stored.hasForeign(signedIn);
            kept.stream().limit(1).forEach(latest -> {
                fields = latest.fields();
                number = latest.number();
                keptAt = latest.keptAt();
            });
            kept.stream()
                    .skip(1)
                    .forEach(other -> addUnplaced(TypedFields.texts(other.fields()).values()));
        }
    }

    /** The number of the form whose words are shown again; null if none are. */
    public String getNumber() {
        return number;
    }

    /**
     * Gives way to a text that was saved later: what was typed before is shown for copying, unless that holds it. False, and nothing
     * happens, if this is the later one.
     */
    public boolean yieldTo(Instant savedAt, String text) {
        if (keptAt == null || savedAt.isBefore(keptAt)) {
            return false;
        }
        addUnplaced(TypedFields.texts(fields).values().stream()
                .filter(words -> !text.contains(words.strip()))
                .toList());
        fields = Map.of();
        return true;
    }

    /** What was typed into the field of this name; null if nothing was. */
    public String field(String name) {
        return fields.get(name);
    }

    /** Names and values of all fields. */
    Map<String, String> fields() {
        return fields;
    }

    /** Texts for which the page has no field, or none any more. */
    public void addUnplaced(Collection<String> texts) {
        unplaced.addAll(texts);
    }

    /** What stands in a field now, where something else was typed. */
    void compare(String now) {
        compared.add(now);
    }

    /** What stands in the page's fields now, where the reader has typed something else and somebody was quicker. */
    public List<String> getCompared() {
        return compared;
    }

    /** Whether another member typed something on this page, in this browser: it is kept for them. */
    public boolean isForeign() {
        return foreign;
    }

    /** Whether typed text is back in its field. */
    public boolean isPresent() {
        return !unplaced.containsAll(TypedFields.texts(fields).values());
    }

    /** Texts for which the page has no field any more: to be copied. */
    public List<String> getUnplaced() {
        return List.copyOf(unplaced);
    }
}
