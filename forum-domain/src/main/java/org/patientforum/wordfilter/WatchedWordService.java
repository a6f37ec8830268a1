package org.patientforum.wordfilter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Maintains the list of watched words and tries texts against it. For administrators. */
@Stateless
public class WatchedWordService {

    private WatchedWords words;
    private WordFilter filter;
    private AuditTrail audit;
    private Clock clock;

    protected WatchedWordService() {}

    @Inject
    public WatchedWordService(WatchedWords words, WordFilter filter, AuditTrail audit, Clock clock) {
        this.words = words;
        this.filter = filter;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a word and returns its id. Throws InvalidInput or WatchedWordTaken. */
    @RolesAllowed("administrator")
    public long add(long actorId, WatchedWordForm form) {
        validate(form, -1);
        WatchedWord word = new WatchedWord(form, actorId, clock.instant());
        words.add(word);
        recordChange(actorId, AuditAction.WATCHED_WORD_ADDED, word.id());
        return word.id();
    }

    /** Changes a word. Throws ChangedMeanwhile if its version differs from the given one. */
    @RolesAllowed("administrator")
    public void change(long actorId, long wordId, int version, WatchedWordForm form) {
        validate(form, wordId);
        lockedUnchanged(wordId, version).update(form, actorId, clock.instant());
        recordChange(actorId, AuditAction.WATCHED_WORD_CHANGED, wordId);
    }

    /** Removes a word. Posts held because of it stay held. */
    @RolesAllowed("administrator")
    public void remove(long actorId, long wordId, int version) {
        words.remove(lockedUnchanged(wordId, version));
        recordChange(actorId, AuditAction.WATCHED_WORD_REMOVED, wordId);
    }

    private void validate(WatchedWordForm form, long wordId) {
        form.validate();
        words.requireFree(WordPattern.of(form.pattern()).key(), wordId);
        requireNoLoop(form);
    }

    /** Throws InvalidInput if the replacement contains the word itself. */
    static void requireNoLoop(WatchedWordForm form) {
        boolean loop = form.treatment() == FilterAction.REPLACE
                && !new WordMatcher(List.of(new WatchedWordRow(
                                0, form.pattern(), FilterAction.REPLACE, "", "", "", Instant.EPOCH, 0)))
                        .matches(form.replacement())
                        .isEmpty();
        if (loop) {
            throw new InvalidInput("watchedWordRefused.loop", 0);
        }
    }

    private WatchedWord lockedUnchanged(long wordId, int version) {
        WatchedWord word = words.locked(wordId);
        if (word.version() != version) {
            throw new ChangedMeanwhile("watchedWordChangedMeanwhile");
        }
        return word;
    }

    private void recordChange(long actorId, AuditAction action, long wordId) {
        words.bumpRevision();
        audit.record(actorId, action, AuditObject.ofWatchedWord(wordId), "");
    }

    /** Returns a word. Throws NotFound. */
    @RolesAllowed("administrator")
    public WatchedWordRow word(long wordId) {
        return words.row(wordId).orElseThrow(() -> new NotFound("watchedWord"));
    }

    /**
     * A page of the list.
     *
     * @param part letters that the word contains, or null
     * @param treatment only words with this action; null for all
     */
    @RolesAllowed("administrator")
    public List<WatchedWordRow> find(
            String part, FilterAction treatment, Sorting<WatchedWordColumn> sorting, int first, int limit) {
        return words.find(folded(part), treatment, sorting, first, limit);
    }

    /** The number of matching words. */
    @RolesAllowed("administrator")
    public long count(String part, FilterAction treatment) {
        return words.count(folded(part), treatment);
    }

    private static String folded(String part) {
        return part == null ? "" : FoldedText.of(part).text().strip();
    }

    /** The watched words in a text, for trying out. The text is not stored. */
    @RolesAllowed("administrator")
    public List<WordMatch> tryOut(String text) {
        return filter.matches(text == null ? "" : text);
    }
}
