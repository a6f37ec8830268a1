package org.patientforum.unsent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A form whose text was rejected. The browser that holds the key gets it back on the page that it was sent from. */
@Entity
@Table(name = "unsent_form")
public class UnsentForm {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unsent_form_seq")
    @SequenceGenerator(name = "unsent_form_seq", sequenceName = "unsent_form_seq", allocationSize = 50)
    private Long id;

    @Column(name = "key_hash")
    private String keyHash;

    /** SHA-256 of the path of the page that the form was sent from. */
    private String path;

    private String owner;
    private String number;
    private String fields;

    @Column(name = "kept_at")
    private Instant storedAt;

    protected UnsentForm() {}

    UnsentForm(String keyHash, String path, String number) {
        this.keyHash = keyHash;
        this.path = path;
        this.number = number;
    }

    void update(Optional<String> newOwner, String newFields, Instant at) {
        owner = newOwner.orElse(null);
        fields = newFields;
        storedAt = at;
    }

    /** Lets every user of this browser read it from now on. */
    void disown() {
        owner = null;
    }

    void moveTo(String newPath) {
        path = newPath;
    }

    String number() {
        return number;
    }

    Optional<String> owner() {
        return Optional.ofNullable(owner);
    }

    String fields() {
        return fields;
    }

    Instant storedAt() {
        return storedAt;
    }
}
