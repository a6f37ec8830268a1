package org.patientforum.groups;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;

/**
 * A group for a condition or a ward. Its name appears on pages only; mails use the neutral mail name, so that nobody who sees an
 * inbox learns of a condition. An archived group is read-only.
 */
@Entity(name = "ForumGroup")
@Table(name = "forum_group")
public class Group {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_group_seq")
    @SequenceGenerator(name = "forum_group_seq", sequenceName = "forum_group_seq", allocationSize = 50)
    private Long id;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String description;

    @Column(name = "mail_name")
    private String mailName;

    private int position;
    private boolean archived;

    @Column(name = "holds_posts")
    private boolean holding;

    @Column(name = "discussion_count")
    private int discussionCount;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Group() {}

    Group(GroupWording wording, int position, Instant createdAt) {
        reword(wording);
        this.position = position;
        this.createdAt = createdAt;
    }

    void reword(GroupWording wording) {
        this.name = wording.name().strip();
        this.nameKey = nameKey(wording.name());
        this.description = wording.description().strip();
        this.mailName = wording.mailName().strip();
    }

    static String nameKey(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    void moveTo(int newPosition) {
        this.position = newPosition;
    }

    void archive(boolean flag) {
        this.archived = flag;
    }

    void hold(boolean flag) {
        this.holding = flag;
    }

    Long id() {
        return id;
    }

    int version() {
        return version;
    }
}
