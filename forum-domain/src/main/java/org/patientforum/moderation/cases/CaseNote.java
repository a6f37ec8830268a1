package org.patientforum.moderation.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.patientforum.moderation.DecisionRefused;
import org.patientforum.shared.crypto.RandomTokens;

/** An immutable note on a case, visible to staff only. */
@Entity
@Table(name = "case_note")
public class CaseNote {

    public static final int MAX_LENGTH = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_note_seq")
    @SequenceGenerator(name = "case_note_seq", sequenceName = "case_note_seq", allocationSize = 50)
    private Long id;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "author_id")
    private long authorId;

    private String words;

    private String submission;

    @Column(name = "made_at")
    private Instant madeAt;

    protected CaseNote() {}

    /** Throws DecisionRefused if the text is empty or too long. */
    public CaseNote(long caseId, long authorId, String words, String submission, Instant madeAt) {
        this.caseId = caseId;
        this.authorId = authorId;
        this.words = DecisionRefused.requireText(words, "note", MAX_LENGTH);
        this.submission = submission;
        this.madeAt = madeAt;
    }

    /** A key for the form and its text: the same form with different text is a different note. */
    public static String submissionKey(String submission, @Nullable String words) {
        return RandomTokens.hash(submission + "\n" + (words == null ? "" : words.strip()));
    }
}
