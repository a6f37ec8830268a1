package org.patientforum.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Words that staff choose for a decision, and change as the case needs. */
@Entity
@Table(name = "word_template")
public class WordTemplate {

    static final int LONGEST_TITLE = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "word_template_seq")
    @SequenceGenerator(name = "word_template_seq", sequenceName = "word_template_seq", allocationSize = 50)
    private Long id;

    private String title;

    @Enumerated(EnumType.STRING)
    private Action action;

    private String words;

    private boolean archived;

    @Version
    private int version;

    protected WordTemplate() {}

    /** Throws DecisionRefused without a title or words. */
    WordTemplate(TemplateRow wish) {
        word(wish);
    }

    /** Throws DecisionRefused without a title or words. */
    final void word(TemplateRow wish) {
        title = DecisionRefused.unlessWords(wish.title(), "templateTitle", LONGEST_TITLE);
        words = DecisionRefused.unlessWords(wish.words(), "templateWords", Decision.LONGEST_WORDS);
        action = wish.action();
    }

    void archive(boolean no) {
        archived = no;
    }

    /** Throws TemplateChangedMeanwhile if somebody has changed it since. */
    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new TemplateChangedMeanwhile();
        }
    }

    Long id() {
        return id;
    }

    TemplateRow row() {
        return new TemplateRow(id, title, action, words, archived, version);
    }
}
