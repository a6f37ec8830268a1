package org.patientforum.shared.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;

/** A secret shared by all nodes of the site. */
@Entity
@Table(name = "site_key")
public class SiteKey {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "key_base64")
    private String keyBase64;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SiteKey() {}

    public SiteKey(String name, byte[] key, Instant createdAt) {
        this.name = name;
        this.keyBase64 = Base64.getEncoder().encodeToString(key);
        this.createdAt = createdAt;
    }

    byte[] key() {
        return Base64.getDecoder().decode(keyBase64);
    }
}
