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
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.patientforum.shared.crypto.RandomTokens;

/**
 * Stores the text of forms that could not be accepted: the sign-in had ended, the cookie was missing, the page was too old.
 * Deleted after a day.
 */
@Stateless
public class UnsentFormService {

    /** How long texts are stored. */
    public static final Duration RETENTION = Duration.ofDays(1);

    private static final int MAX_LENGTH = 100_000;
    private static final int MAX_FORMS_PER_PAGE = 10;

    /** More than a person has open at once; a program that sends more replaces only its own forms. */
    static final int MAX_GUEST_FORMS = 5;

    static final int MAX_MEMBER_FORMS = 20;

    private UnsentForms forms;
    private Clock clock;

    protected UnsentFormService() {}

    @Inject
    public UnsentFormService(UnsentForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Stores a form. Replaces the same form if sent before, and the one that it was filled from. Deletes the oldest forms beyond
     * ten of one page, twenty of one key, and five of one key that were given to no member.
     *
     * @param keyHash hash of the random key that the browser holds
     * @param filledFrom numbers of the stored forms that were shown in this one
     * @return false if the form is too long to be stored
     */
    @PermitAll
    public boolean save(String keyHash, TypedForm form, Set<String> filledFrom) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        form.fields().forEach((name, value) -> json.add(name, value.replace("\0", "")));
        String fields = json.build().toString();
        if (fields.length() > MAX_LENGTH) {
            return false;
        }
        forms.lock(keyHash);
        String place = place(form.path());
        List<UnsentForm> known = forms.of(keyHash, place);
        UnsentForm kept = known.stream()
                .filter(other -> other.number().equals(form.number()))
                .findFirst()
                .orElseGet(() -> new UnsentForm(keyHash, place, form.number()));
        known.stream()
                .filter(other -> !other.equals(kept))
                .filter(other -> filledFrom.contains(other.number()) || known.indexOf(other) >= MAX_FORMS_PER_PAGE - 1)
                .forEach(forms::remove);
        kept.update(form.owner(), fields, clock.instant());
        forms.add(kept);
        boolean guests = form.owner().isEmpty();
        forms.keepNewest(guests ? MAX_GUEST_FORMS : MAX_MEMBER_FORMS, keyHash, guests);
        return true;
    }

    /** The stored form of a path. Some paths are one-time links, which must not be readable in the database. */
    private static String place(String path) {
        return RandomTokens.hash(path);
    }

    /** The forms stored for this page, latest first. */
    @PermitAll
    public List<TypedForm> find(String keyHash, String path) {
        return forms.of(keyHash, place(path)).stream()
                .map(kept -> new TypedForm(path, kept.number(), kept.owner(), kept.storedAt(), fields(kept.fields())))
                .toList();
    }

    private static Map<String, String> fields(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> fields = new LinkedHashMap<>();
            object.keySet().forEach(name -> fields.put(name, object.getString(name)));
            return fields;
        }
    }

    /** Deletes those of this page's forms with one of these numbers, because they have been accepted. */
    @PermitAll
    public void delete(String keyHash, String path, Set<String> numbers) {
        forms.of(keyHash, place(path)).stream()
                .filter(kept -> numbers.contains(kept.number()))
                .forEach(forms::remove);
    }

    /** Releases those of this page's forms with one of these numbers to every user of the browser. */
    @PermitAll
    public void disown(String keyHash, String path, Set<String> numbers) {
        forms.of(keyHash, place(path)).stream()
                .filter(kept -> numbers.contains(kept.number()))
                .forEach(UnsentForm::disown);
    }

    /** Moves the stored forms of a page to its new address. */
    @PermitAll
    public void move(String keyHash, String from, String to) {
        forms.lock(keyHash);
        forms.of(keyHash, place(from)).forEach(kept -> kept.moveTo(place(to)));
    }

    /**
     * Deletes forms older than {@link #RETENTION}.
     *
     * @return the number of deleted forms
     */
    @PermitAll
    public int deleteExpired() {
        return forms.deleteOlderThan(clock.instant().minus(RETENTION));
    }
}
