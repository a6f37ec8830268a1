package org.patientforum.members.terms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One version of the terms of use; immutable. */
@Entity
@Table(name = "terms")
public class Terms {

    @Id
    @Column(name = "version")
    private int version;

    @Column(name = "text_markdown")
    private String textMarkdown;

    @Column(name = "text_html")
    private String textHtml;

    @Column(name = "valid_from")
    private Instant validFrom;

    protected Terms() {}

    Terms(int version, String textMarkdown, String textHtml, Instant validFrom) {
        this.version = version;
        this.textMarkdown = textMarkdown;
        this.textHtml = textHtml;
        this.validFrom = validFrom;
    }
}
