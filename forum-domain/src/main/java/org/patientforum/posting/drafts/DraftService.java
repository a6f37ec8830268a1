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

/** Keeps on the server what members type while they type it, so that no lost connection and no closed window loses it. */
@Stateless
public class DraftService {

    private static final Duration RETENTION = Duration.ofDays(30);

    /** Longer than what can be posted: a text that is too long is not shortened without a word, but kept until its author shortens it. */
    private static final int MAX_TITLE_LENGTH = 4000;

    private static final int MAX_TEXT_LENGTH = 100_000;

    /** Of one member; the oldest gives way. */
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
     * Saves what the member has typed into a form, and gives what the form has to send with it next time. If another window has saved or
     * posted that draft since, this text becomes a draft of its own. An empty text is no draft: the form's is removed.
     */
    @RolesAllowed("member")
    public DraftHandle save(long actorId, DraftHandle handle, @Nullable String title, @Nullable String text) {
        String cleanTitle = truncate(PostInput.clean(title), MAX_TITLE_LENGTH);
        String cleanText = truncate(PostInput.clean(text), MAX_TEXT_LENGTH);
        Optional<Draft> own =
                Optional.ofNullable(handle.id()).flatMap(drafts::lock).filter(known -> known.lastSavedBy(actorId, handle));
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

    /** The member's latest draft for this place, if there is one. */
    @RolesAllowed("member")
    public Optional<DraftText> latest(long actorId, String place) {
        return drafts.latest(actorId, place).map(Draft::text);
    }

    /** A draft of the member's, if it is still there. */
    @RolesAllowed("member")
    public Optional<DraftText> draft(long actorId, long draftId) {
        return drafts.of(actorId, draftId).map(Draft::text);
    }

    /** All drafts of the member, latest first. */
    @RolesAllowed("member")
    public List<DraftText> all(long actorId) {
        return drafts.all(actorId).stream().map(Draft::text).toList();
    }

    /** The titles of the discussions that the member's drafts are for, by the drafts' places; of those only that everybody can read. */
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

    /** Removes a draft that the member does not want. */
    @RolesAllowed("member")
    public void delete(long actorId, long draftId) {
        drafts.remove(actorId, draftId);
    }

    /** Removes the drafts of a text that was posted: the form's own, and those in the same place that say the same. */
    @RolesAllowed("member")
    public void deletePosted(long actorId, DraftHandle handle, String text) {
        Optional.ofNullable(handle.id()).ifPresent(id -> drafts.remove(actorId, id));
        drafts.remove(actorId, handle.place(), truncate(PostInput.clean(text), MAX_TEXT_LENGTH));
    }

    /** Removes drafts not touched for 30 days; gives how many. */
    @PermitAll
    public int deleteExpired() {
        return drafts.deleteSavedBefore(clock.instant().minus(RETENTION));
    }

    private static String truncate(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }
}
