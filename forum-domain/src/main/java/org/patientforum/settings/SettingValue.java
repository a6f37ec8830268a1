package org.patientforum.settings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting that somebody has changed. Without a value it is as delivered again. */
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

    /** Takes the value, and gives the number of this version. */
    int become(String newValue) {
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
