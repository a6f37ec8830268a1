package org.patientforum.moderation.templates;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.decisions.Decision;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** Words that staff choose for a decision, and change as the case needs. */
@Entity
@Table(name = "word_template")
public class ResponseTemplate {

    static final int LONGEST_TITLE = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "word_template_seq")
    @SequenceGenerator(name = "word_template_seq", sequenceName = "word_template_seq", allocationSize = 50)
    private Long id;

    private String title;

    @Enumerated(EnumType.STRING)
    private DecisionAction action;

    private String words;

    private boolean archived;

    @Version
    private int version;

    protected ResponseTemplate() {}

    /** Throws DecisionRefused without a title or words. */
    ResponseTemplate(ResponseTemplateRow wish) {
        word(wish);
    }

    /** Throws DecisionRefused without a title or words. */
    final void word(ResponseTemplateRow wish) {
        title = DecisionRefused.unlessWords(wish.title(), "templateTitle", LONGEST_TITLE);
        words = DecisionRefused.unlessWords(wish.words(), "templateWords", Decision.LONGEST_WORDS);
        action = wish.action();
    }

    void archive(boolean no) {
        archived = no;
    }

    /** Throws ChangedMeanwhile if somebody has changed it since. */
    void requireSeen(int seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile("templateChangedMeanwhile");
        }
    }

    Long id() {
        return id;
    }

    ResponseTemplateRow row() {
        return new ResponseTemplateRow(id, title, action, words, archived, version);
    }
}
