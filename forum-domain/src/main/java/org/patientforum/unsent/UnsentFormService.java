package org.patientforum.unsent;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what people typed into a form that could not be taken: their sign-in had ended, their cookie was gone, the page was too old. A
 * day later it is removed.
 */
@Stateless
public class UnsentFormService {

    /** How long it is kept. */
    public static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final int LONGEST = 100_000;

    private UnsentForms forms;
    private Clock clock;

    protected UnsentFormService() {}

    @Inject
    public UnsentFormService(UnsentForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Keeps a form; an older one of the same page and key gives way. Gives false if it is too long to be kept.
     *
     * @param keyHash hash of the random key that the browser holds
     */
    @PermitAll
    public boolean keep(String keyHash, TypedForm form) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        form.fields().forEach((name, value) -> json.add(name, value.replace("\0", "")));
        String fields = json.build().toString();
        if (fields.length() > LONGEST) {
            return false;
        }
        UnsentForm kept = forms.of(keyHash, form.path()).orElseGet(() -> new UnsentForm(keyHash, form.path()));
        kept.keep(form.number(), form.owner(), fields, clock.instant());
        forms.add(kept);
        return true;
    }

    /** The form that was kept for this page. */
    @PermitAll
    public Optional<TypedForm> find(String keyHash, String path) {
        return forms.of(keyHash, path)
                .map(kept -> new TypedForm(path, kept.number(), kept.owner(), fields(kept.fields())));
    }

    private static Map<String, String> fields(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> fields = new LinkedHashMap<>();
            object.keySet().forEach(name -> fields.put(name, object.getString(name)));
            return fields;
        }
    }

    /** Forgets the form that was kept for this page: it has been taken now. */
    @PermitAll
    public void forget(String keyHash, String path) {
        forms.remove(keyHash, path);
    }

    /** Removes what was kept for longer than {@link #KEPT_FOR}; gives how many forms that were. */
    @PermitAll
    public int removeOld() {
        return forms.removeOlderThan(clock.instant().minus(KEPT_FOR));
    }
}
