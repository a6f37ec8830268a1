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

/** What one of the staff wrote on a case for the others. It never changes, and nobody else reads it. */
@Entity
@Table(name = "case_note")
public class CaseNote {

    public static final int LONGEST = 4000;

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

    /** Throws DecisionRefused without words, or with too many. */
    public CaseNote(long caseId, long authorId, String words, String submission, Instant madeAt) {
        this.caseId = caseId;
        this.authorId = authorId;
        this.words = DecisionRefused.unlessWords(words, "note", LONGEST);
        this.submission = submission;
        this.madeAt = madeAt;
    }

    /** Stands for the form and what was written in it: the same form with other words is another note. */
    public static String form(String submission, @Nullable String words) {
        return RandomTokens.hash(submission + "\n" + (words == null ? "" : words.strip()));
    }
}
