package org.patientforum.web.console.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingChangeColumn;
import org.patientforum.settings.SettingChangeRow;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingsService;
import org.patientforum.web.console.ConsoleTable;

/** The page /console/settings-history?setting=FORUM_NAME&words=heart: the changes of settings, newest first. */
@Named("consoleSettingsHistory")
@ViewScoped
public class SettingsHistoryBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private Setting setting;

    @Inject
    @Param(name = "words")
    private String query;

    @Inject
    private SettingsService service;

    private ConsoleTable<SettingChangeRow, SettingChangeColumn> rows;

    /** Prepares the table, which loads its rows lazily. */
    public void load() {
        SettingFilter filter = new SettingFilter(setting, query);
        rows = new ConsoleTable<>(SettingFilter.USUAL_ORDER, new SettingChanges(service, filter));
    }

    public ConsoleTable<SettingChangeRow, SettingChangeColumn> getRows() {
        return rows;
    }

    public Setting getSetting() {
        return setting;
    }

    public String getQuery() {
        return query;
    }

    public Setting[] getSettings() {
        return Setting.values();
    }
}
