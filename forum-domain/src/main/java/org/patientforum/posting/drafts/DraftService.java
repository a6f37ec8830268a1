package org.patientforum.posting.drafts;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.patientforum.posting.text.PostInput;

/** Saves texts on the server while members type them, so that they survive lost connections and closed windows. */
@Stateless
public class DraftService {

    private static final Duration RETENTION = Duration.ofDays(30);

    /** Exceeds what can be posted: an overlong text is kept whole until its author shortens it. */
    private static final int MAX_TITLE_LENGTH = 4000;

    private static final int MAX_TEXT_LENGTH = 100_000;

    /** For each member; the oldest draft is deleted first. */
    private static final int MAX_DRAFTS = 100;

    private static final String REPLY = "discussion:";
    private static final String EDIT = "post:";

    private Drafts drafts;
    private Clock clock;

    protected DraftService() {}

    @Inject
    public DraftService(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Saves the content of a form and returns the handle for its next save. If another window has saved or posted the draft since, the content
     * becomes a new draft. Empty content deletes the form's draft.
     */
    @RolesAllowed("member")
    public DraftHandle save(long actorId, DraftHandle handle, @Nullable String title, @Nullable String text) {
        String cleanTitle = truncate(PostInput.clean(title), MAX_TITLE_LENGTH);
        String cleanText = truncate(PostInput.clean(text), MAX_TEXT_LENGTH);
        Optional<Draft> own = Optional.ofNullable(handle.id())
                .flatMap(drafts::lock)
                .filter(known -> known.lastSavedBy(actorId, handle));
        if (cleanTitle.isBlank() && cleanText.isBlank()) {
            own.ifPresent(drafts::remove);
            return new DraftHandle(handle.place(), null, 0, handle.basedOn());
        }
        Draft draft = own.orElseGet(() -> newDraft(actorId, handle));
        draft.save(cleanTitle, cleanText, clock.instant());
        drafts.add(draft);
        return draft.text().handle();
    }

    private Draft newDraft(long actorId, DraftHandle handle) {
        drafts.all(actorId).stream().skip(MAX_DRAFTS - 1L).forEach(drafts::remove);
        return new Draft(actorId, handle.place(), handle.basedOn(), clock.instant());
    }

    /** The member's latest draft for this place. */
    @RolesAllowed("member")
    public Optional<DraftText> latest(long actorId, String place) {
        return drafts.latest(actorId, place).map(Draft::text);
    }

    /** The member's draft with this id. */
    @RolesAllowed("member")
    public Optional<DraftText> draft(long actorId, long draftId) {
        return drafts.of(actorId, draftId).map(Draft::text);
    }

    /** All drafts of the member, latest first. */
    @RolesAllowed("member")
    public List<DraftText> all(long actorId) {
        return drafts.all(actorId).stream().map(Draft::text).toList();
    }

    /** The titles of the discussions the member's drafts belong to, by the place of the draft; only those of visible opening posts. */
    @RolesAllowed("member")
    public Map<String, String> titles(long actorId) {
        Map<String, String> titles = new HashMap<>();
        drafts.titles(ids(actorId, REPLY)).forEach((id, title) -> titles.put(REPLY + id, title));
        drafts.titlesAround(ids(actorId, EDIT)).forEach((id, title) -> titles.put(EDIT + id, title));
        return titles;
    }

    private Set<Long> ids(long actorId, String kind) {
        return drafts.all(actorId).stream()
                .map(draft -> draft.text().handle().place())
                .filter(place -> place.matches(kind + "\\d{1,18}"))
                .map(place -> Long.valueOf(place.substring(kind.length())))
                .collect(Collectors.toSet());
    }

    /** Deletes a draft of the member. */
    @RolesAllowed("member")
    public void delete(long actorId, long draftId) {
        drafts.remove(actorId, draftId);
    }

    /** Deletes the drafts of a posted text: the form's own, and those for the same place with the same text. */
    @RolesAllowed("member")
    public void deletePosted(long actorId, DraftHandle handle, String text) {
        Optional.ofNullable(handle.id()).ifPresent(id -> drafts.remove(actorId, id));
        drafts.remove(actorId, handle.place(), truncate(PostInput.clean(text), MAX_TEXT_LENGTH));
    }

    /** Deletes drafts that were not saved for 30 days and returns their number. */
    @PermitAll
    public int deleteExpired() {
        return drafts.deleteSavedBefore(clock.instant().minus(RETENTION));
    }

    private static String truncate(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}
