package org.patientforum.web.console.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingChangeRow;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingsService;
import org.patientforum.web.console.LazyTables;
import org.primefaces.model.LazyDataModel;

/** The page /console/settings-history?setting=FORUM_NAME&words=heart: who changed what, when and why, newest first. */
@Named("settingsHistory")
@ViewScoped
public class SettingsHistoryBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private Setting setting;

    @Inject
    @Param
    private String words;

    @Inject
    private SettingsService service;

    private LazyDataModel<SettingChangeRow> rows;

    /** Prepares the table; the rows come as it asks for them. */
    public void load() {
        rows = new LazyTables<>(new LazyTables.Source<>() {
            @Override
            public long count() {
                return service.count(filter());
            }

            @Override
            public List<SettingChangeRow> rows(int first, int atMost) {
                return service.changes(filter(), first, atMost);
            }
        });
    }

    private SettingFilter filter() {
        return new SettingFilter(setting, words);
    }

    public LazyDataModel<SettingChangeRow> getRows() {
        return rows;
    }

    public Setting getSetting() {
        return setting;
    }

    public String getWords() {
        return words;
    }

    public Setting[] getSettings() {
        return Setting.values();
    }
}
