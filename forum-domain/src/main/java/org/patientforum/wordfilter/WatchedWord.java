package org.patientforum.wordfilter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A watched word and what happens to a text that contains it. */
@Entity
@Table(name = "watched_word")
public class WatchedWord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "watched_word_seq")
    @SequenceGenerator(name = "watched_word_seq", sequenceName = "watched_word_seq", allocationSize = 50)
    private Long id;

    private String pattern;

    @Column(name = "pattern_key")
    private String patternKey;

    @Enumerated(EnumType.STRING)
    private FilterAction treatment;

    private String replacement;
    private String why;

    @Column(name = "changed_by")
    private long changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected WatchedWord() {}

    WatchedWord(WatchedWordForm form, long actorId, Instant at) {
        update(form, actorId, at);
    }

    void update(WatchedWordForm form, long actorId, Instant at) {
        pattern = form.pattern();
        patternKey = WordPattern.of(form.pattern()).key();
        treatment = form.treatment();
        replacement = form.treatment() == FilterAction.REPLACE ? form.replacement() : "";
        why = form.why();
        changedBy = actorId;
        changedAt = at;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }
}
