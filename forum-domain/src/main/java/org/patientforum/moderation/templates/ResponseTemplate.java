package org.patientforum.moderation.templates;

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
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.decisions.Decision;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** A decision with its reasons and message that staff can choose for a case and then adapt. */
@Entity
@Table(name = "word_template")
public class ResponseTemplate {

    static final int MAX_TITLE_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "word_template_seq")
    @SequenceGenerator(name = "word_template_seq", sequenceName = "word_template_seq", allocationSize = 50)
    private Long id;

    private String title;

    @Enumerated(EnumType.STRING)
    private DecisionAction action;

    private String words;

    private String facts;

    @Enumerated(EnumType.STRING)
    private LegalBasis ground;

    @Column(name = "ground_words")
    private String groundWords;

    private boolean archived;

    @Version
    private int version;

    protected ResponseTemplate() {}

    /** Throws DecisionRefused if the title or text is empty, or a text too long. */
    ResponseTemplate(ResponseTemplateRow input) {
        update(input);
    }

    /** Throws DecisionRefused if the title or text is empty, or a text too long. */
    final void update(ResponseTemplateRow input) {
        title = DecisionRefused.requireText(input.title(), "templateTitle", MAX_TITLE_LENGTH);
        words = DecisionRefused.requireText(input.words(), "templateWords", Decision.MAX_WORDS_LENGTH);
        action = input.action();
        facts = input.reasons().facts();
        ground = input.reasons().ground();
        groundWords = input.reasons().groundWords();
        DecisionRefused.require(facts.length() <= Decision.MAX_FACTS_LENGTH, "factsTooLong");
        DecisionRefused.require(groundWords.length() <= Decision.MAX_GROUND_LENGTH, "groundWordsTooLong");
    }

    void archive(boolean newArchived) {
        archived = newArchived;
    }

    /** Throws ChangedMeanwhile unless this is the present version. */
    void requireVersion(int seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile("templateChangedMeanwhile");
        }
    }

    Long id() {
        return id;
    }

    ResponseTemplateRow row() {
        return new ResponseTemplateRow(
                id, title, action, new Reasons(facts, ground, groundWords), words, archived, version);
    }
}
