package org.patientforum.wordfilter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.validation.ChangedMeanwhile;
import org.patientforum.shared.validation.InvalidInput;

/** Administrators look after the watched words: list, search, add, change, remove, and try a text against them. */
@Stateless
public class WatchedWordService {

    private WatchedWords words;
    private WordFilter watch;
    private AuditTrail audit;
    private Clock clock;

    protected WatchedWordService() {}

    @Inject
    public WatchedWordService(WatchedWords words, WordFilter watch, AuditTrail audit, Clock clock) {
        this.words = words;
        this.watch = watch;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds a word and gives its id. Throws InvalidInput or WatchedWordTaken. */
    @RolesAllowed("administrator")
    public long add(long actorId, WatchedWordForm wording) {
        requireGood(wording, -1);
        WatchedWord word = new WatchedWord(wording, actorId, clock.instant());
        words.add(word);
        changed(actorId, AuditAction.WATCHED_WORD_ADDED, word.id());
        return word.id();
    }

    /** Changes a word. Throws ChangedMeanwhile if its version is not the given one. */
    @RolesAllowed("administrator")
    public void change(long actorId, long wordId, int version, WatchedWordForm wording) {
        requireGood(wording, wordId);
        seen(wordId, version).reword(wording, actorId, clock.instant());
        changed(actorId, AuditAction.WATCHED_WORD_CHANGED, wordId);
    }

    /** Removes a word. Posts that wait because of it go on waiting. */
    @RolesAllowed("administrator")
    public void remove(long actorId, long wordId, int version) {
        words.remove(seen(wordId, version));
        changed(actorId, AuditAction.WATCHED_WORD_REMOVED, wordId);
    }

    private void requireGood(WatchedWordForm wording, long wordId) {
        wording.check();
        words.requireFree(WordPattern.of(wording.pattern()).key(), wordId);
        boolean loop = wording.treatment() == FilterAction.REPLACE
                && !new WordMatcher(List.of(new WatchedWordRow(
                                0, wording.pattern(), FilterAction.REPLACE, "", "", "", clock.instant(), 0)))
                        .sightings(wording.replacement())
                        .isEmpty();
        if (loop) {
            throw new InvalidInput("watchedWordRefused.loop", 0);
        }
    }

    private WatchedWord seen(long wordId, int version) {
        WatchedWord word = words.locked(wordId);
        if (word.version() != version) {
            throw new ChangedMeanwhile("watchedWordChangedMeanwhile");
        }
        return word;
    }

    private void changed(long actorId, AuditAction action, long wordId) {
        words.changed();
        audit.record(actorId, action, AuditObject.ofWatchedWord(wordId), "");
    }

    /** One word. Throws NotFound. */
    @RolesAllowed("administrator")
    public WatchedWordRow word(long wordId) {
        return words.row(wordId).orElseThrow(() -> new NotFound("watchedWord"));
    }

    /**
     * A stretch of the words in their order.
     *
     * @param part letters that the word holds, or null
     * @param treatment only these, or null for all
     */
    @RolesAllowed("administrator")
    public List<WatchedWordRow> find(String part, FilterAction treatment, int first, int atMost) {
        return words.find(folded(part), treatment, first, atMost);
    }

    /** How many words there are of these. */
    @RolesAllowed("administrator")
    public long count(String part, FilterAction treatment) {
        return words.count(folded(part), treatment);
    }

    private static String folded(String part) {
        return part == null ? "" : FoldedText.of(part).text().strip();
    }

    /** What would be found in the text. Nothing is kept of it. */
    @RolesAllowed("administrator")
    public List<WordMatch> tryOut(String text) {
        return watch.sightings(text == null ? "" : text);
    }
}
