package org.patientforum.posting;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Keeps on the server what people type, so that neither an ended sign-in nor a lost connection loses it. */
@Stateless
public class DraftService {

    private static final Duration KEPT_FOR = Duration.ofDays(30);
    private static final int LONGEST_TITLE = 400;

    private Drafts drafts;
    private Clock clock;

    protected DraftService() {}

    @Inject
    public DraftService(Drafts drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** Saves the member's draft for this place; an empty one is removed. */
    @RolesAllowed("member")
    public void save(long actorId, String place, String title, String text) {
        String cleanTitle = cut(Writing.clean(title), LONGEST_TITLE);
        String cleanText = cut(Writing.clean(text), Writing.LONGEST_TEXT);
        if (cleanTitle.isBlank() && cleanText.isBlank()) {
            drafts.remove(actorId, place);
            return;
        }
        Draft draft = drafts.of(actorId, place).orElseGet(() -> new Draft(actorId, null, place, clock.instant()));
        draft.save(cleanTitle, cleanText, clock.instant());
        drafts.add(draft);
    }

    /** The member's draft for this place, if there is one. */
    @RolesAllowed("member")
    public Optional<DraftText> draft(long actorId, String place) {
        return drafts.of(actorId, place).map(DraftService::text);
    }

    /** Forgets the member's draft for this place: it was posted, or the member does not want it. */
    @RolesAllowed("member")
    public void forget(long actorId, String place) {
        drafts.remove(actorId, place);
    }

    /**
     * Keeps what somebody sent whose sign-in had ended.
     *
     * @param keyHash hash of the random key that the browser holds
     */
    @PermitAll
    public void keep(String keyHash, String place, String title, String text) {
        Draft draft = drafts.kept(keyHash).orElseGet(() -> new Draft(null, keyHash, place, clock.instant()));
        draft.save(
                cut(Writing.clean(title), LONGEST_TITLE),
                cut(Writing.clean(text), Writing.LONGEST_TEXT),
                clock.instant());
        drafts.add(draft);
    }

    /** Gives a kept text to the member who signed in holding its key. A newer draft of the same place gives way. */
    @RolesAllowed("member")
    public Optional<DraftText> claim(long actorId, String keyHash) {
        return drafts.kept(keyHash).map(draft -> {
            drafts.remove(actorId, draft.place());
            draft.belongsTo(actorId);
            return text(draft);
        });
    }

    /** Removes drafts not touched for 30 days; gives how many. */
    @PermitAll
    public int removeOld() {
        return drafts.removeOlderThan(clock.instant().minus(KEPT_FOR));
    }

    private static DraftText text(Draft draft) {
        return new DraftText(draft.place(), draft.title(), draft.markdown(), draft.savedAt());
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
