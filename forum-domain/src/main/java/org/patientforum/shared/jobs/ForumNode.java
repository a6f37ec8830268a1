package org.patientforum.shared.jobs;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A running node among those that share the database. */
@Entity
@Table(name = "forum_node")
public class ForumNode {

    static final Duration RETENTION = Duration.ofDays(1);

    @Id
    private String name;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    private String version;

    protected ForumNode() {}

    ForumNode(String name, Instant startedAt, Instant seenAt, String version) {
        this.name = name;
        this.startedAt = startedAt;
        this.seenAt = seenAt;
        this.version = version;
    }

    void touch(Instant at) {
        seenAt = at;
    }
}
