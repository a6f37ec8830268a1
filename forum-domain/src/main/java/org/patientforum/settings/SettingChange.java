package org.patientforum.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** One change of a setting with both values, actor and reason; immutable. */
@Entity
@Table(name = "setting_change")
public class SettingChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "setting_change_seq")
    @SequenceGenerator(name = "setting_change_seq", sequenceName = "setting_change_seq", allocationSize = 50)
    private Long id;

    private String name;
    private int version;

    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "from_value")
    private String fromValue;

    @Column(name = "to_value")
    private String toValue;

    private String reason;

    protected SettingChange() {}

    SettingChange(String name, long actorId, String reason, Instant madeAt) {
        this.name = name;
        this.actorId = actorId;
        this.reason = reason;
        this.madeAt = madeAt;
    }

    /** Applies the change. */
    void apply(SettingValue setting, String newValue) {
        fromValue = setting.value();
        toValue = newValue;
        version = setting.assign(newValue);
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    int version() {
        return version;
    }
}
