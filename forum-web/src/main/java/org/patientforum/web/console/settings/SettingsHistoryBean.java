package org.patientforum.web.console.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingChangeColumn;
import org.patientforum.settings.SettingChangeRow;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingsService;
import org.patientforum.shared.Sorting;
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
        rows = new ConsoleTable<>(SettingFilter.USUAL_ORDER, new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return service.count(filter());
            }

            @Override
            public List<SettingChangeRow> rows(Sorting<SettingChangeColumn> sorting, int first, int limit) {
                return service.changes(filter(), sorting, first, limit);
            }
        });
    }

    private SettingFilter filter() {
        return new SettingFilter(setting, query);
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
