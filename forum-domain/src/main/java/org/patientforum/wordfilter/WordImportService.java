package org.patientforum.wordfilter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.validation.InvalidInput;

/** Imports a list of watched words, all or none, after a preview. For administrators. */
@Stateless
public class WordImportService {

    /** The maximum length of a word, for messages. */
    public static final int MAX_LENGTH = WatchedWordForm.MAX_PATTERN_LENGTH;

    /** The audit row is about the whole list, which has no id. */
    private static final AuditObject LIST = AuditObject.ofWatchedWord(0);

    private WatchedWords words;
    private AuditTrail audit;
    private Clock clock;

    protected WordImportService() {}

    @Inject
    public WordImportService(WatchedWords words, AuditTrail audit, Clock clock) {
        this.words = words;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an import of this list would do with each of its words. Throws InvalidInput if there are none. */
    @RolesAllowed("administrator")
    public List<ImportedWord> previewImport(String list, FilterAction treatment, String why) {
        return read(list, treatment, why, words.keys()).words();
    }

    /**
     * Adds the new words of the list, and leaves out those that are watched already or cannot be watched. Throws InvalidInput if
     * nothing is new. Returns what became of each word.
     */
    @RolesAllowed("administrator")
    public List<ImportedWord> importWords(long actorId, String list, FilterAction treatment, String why) {
        words.lockAll(WordList.keys(read(list, treatment, why, Set.of()).added()));
        WordList read = read(list, treatment, why, words.keys());
        if (read.added().isEmpty()) {
            throw new InvalidInput("watchedWordRefused.nothingNew");
        }
        read.added().forEach(form -> words.persist(new WatchedWord(form, actorId, clock.instant())));
        words.bumpRevision();
        audit.record(
                actorId,
                AuditAction.WATCHED_WORDS_IMPORTED,
                LIST,
                "words=" + read.added().size());
        return read.words();
    }

    private static WordList read(String list, FilterAction treatment, String why, Set<String> watched) {
        if (list == null || list.isBlank()) {
            throw new InvalidInput("watchedWordRefused.list");
        }
        return new WordList(watched, treatment, why).read(list);
    }
}
