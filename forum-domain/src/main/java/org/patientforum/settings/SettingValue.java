package org.patientforum.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stored setting. Without a value the initial one applies. */
@Entity
@Table(name = "setting")
public class SettingValue {

    @Id
    private String name;

    @Column(name = "setting_value")
    private String value;

    private int version;

    protected SettingValue() {}

    SettingValue(String name) {
        this.name = name;
    }

    /** Assigns the value and returns the new version. */
    int assign(String newValue) {
        value = newValue;
        version++;
        return version;
    }

    String value() {
        return value;
    }

    int version() {
        return version;
    }
}
