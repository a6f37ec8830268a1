package org.patientforum.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A single row whose number increases with each change that all pages show. */
@Entity
@Table(name = "site_revision")
public class SiteRevision {

    static final int ONLY = 1;

    @Id
    private int id;

    private long revision;

    protected SiteRevision() {}

    void increment() {
        revision++;
    }
}
