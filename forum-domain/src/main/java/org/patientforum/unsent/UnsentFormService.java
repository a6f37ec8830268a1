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
 * Keeps what people typed into a form that could not be taken: their sign-in had ended, their cookie was gone, the page was too old. A
 * day later it is removed.
 */
@Stateless
public class UnsentFormService {

    /** How long it is kept. */
    public static final Duration KEPT_FOR = Duration.ofDays(1);

    private static final int LONGEST = 100_000;
    private static final int MOST = 10;

    /** More than anybody has open at once; a program that sends more only pushes out its own. */
    static final int MOST_OF_A_GUEST = 5;

    static final int MOST_OF_A_MEMBER = 20;

    private UnsentForms forms;
    private Clock clock;

    protected UnsentFormService() {}

    @Inject
    public UnsentFormService(UnsentForms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /**
     * Keeps a form; the same form sent before gives way, and the one that it was filled from. Of more than ten of one page, or
     * twenty of one key, the oldest go; of those that were given to no member, of more than five. Gives false if it is too long to be kept.
     *
     * @param keyHash hash of the random key that the browser holds
     * @param filledFrom number of the kept form that was shown in this one; empty if none was
     */
    @PermitAll
    public boolean keep(String keyHash, TypedForm form, String filledFrom) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        form.fields().forEach((name, value) -> json.add(name, value.replace("\0", "")));
        String fields = json.build().toString();
        if (fields.length() > LONGEST) {
            return false;
        }
        forms.takeTurn(keyHash);
        String place = place(form.path());
        List<UnsentForm> known = forms.of(keyHash, place);
        UnsentForm kept = known.stream()
                .filter(one -> one.number().equals(form.number()))
                .findFirst()
                .orElseGet(() -> new UnsentForm(keyHash, place, form.number()));
        known.stream()
                .filter(one -> !one.equals(kept))
                .filter(one -> one.number().equals(filledFrom) || known.indexOf(one) >= MOST - 1)
                .forEach(forms::remove);
        kept.keep(form.owner(), fields, clock.instant());
        forms.add(kept);
        boolean guests = form.owner().isEmpty();
        forms.removeAllBut(guests ? MOST_OF_A_GUEST : MOST_OF_A_MEMBER, keyHash, guests);
        return true;
    }

    /** The stored form of a path. Some paths are one-time links, which must not be readable in the database. */
    private static String place(String path) {
        return RandomTokens.hash(path);
    }

    /** The forms that were kept for this page, the latest first. */
    @PermitAll
    public List<TypedForm> find(String keyHash, String path) {
        return forms.of(keyHash, place(path)).stream()
                .map(kept -> new TypedForm(path, kept.number(), kept.owner(), kept.keptAt(), fields(kept.fields())))
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

    /** Forgets those of this page's forms with one of these numbers: they have been taken now. */
    @PermitAll
    public void forget(String keyHash, String path, Set<String> numbers) {
        forms.of(keyHash, place(path)).stream()
                .filter(kept -> numbers.contains(kept.number()))
                .forEach(forms::remove);
    }

    /** Gives those of this page's forms with one of these numbers to whoever has the browser. */
    @PermitAll
    public void disown(String keyHash, String path, Set<String> numbers) {
        forms.of(keyHash, place(path)).stream()
                .filter(kept -> numbers.contains(kept.number()))
                .forEach(UnsentForm::disown);
    }

    /** The page is at another address now: what was kept for it is kept there. */
    @PermitAll
    public void move(String keyHash, String from, String to) {
        forms.takeTurn(keyHash);
        forms.of(keyHash, place(from)).forEach(kept -> kept.moveTo(place(to)));
    }

    /** Removes what was kept for longer than {@link #KEPT_FOR}; gives how many forms that were. */
    @PermitAll
    public int removeOld() {
        return forms.removeOlderThan(clock.instant().minus(KEPT_FOR));
    }
}
