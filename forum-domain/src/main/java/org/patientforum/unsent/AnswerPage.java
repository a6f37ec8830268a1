package org.patientforum.unsent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The page shown in answer to a rejected form. It is sealed: reading it takes the number in its address, of which only the hash
 * is stored.
 */
@Entity
@Table(name = "answer_page")
public class AnswerPage {

    @Id
    @Column(name = "number_hash")
    private String numberHash;

    @Column(name = "key_hash")
    private String keyHash;

    private boolean guest;
    private String form;
    private String page;

    @Column(name = "made_at")
    private Instant madeAt;

    protected AnswerPage() {}

    AnswerPage(String numberHash, String keyHash, FormAnswer answer, String page, Instant madeAt) {
        this.numberHash = numberHash;
        this.keyHash = keyHash;
        this.guest = answer.guest();
        this.form = answer.form();
        this.page = page;
        this.madeAt = madeAt;
    }

    boolean guest() {
        return guest;
    }

    String page() {
        return page;
    }

    Instant madeAt() {
        return madeAt;
    }
}
