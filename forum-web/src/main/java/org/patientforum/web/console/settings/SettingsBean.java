package org.patientforum.web.console.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.settings.SettingRow;
import org.patientforum.settings.SettingsService;

/** The page /console/settings?words=mail: all settings, or those that match the query. */
@Named("consoleSettings")
@RequestScoped
public class SettingsBean {

    @Inject
    @Param(name = "words")
    private String query;

    @Inject
    private SettingsService service;

    @Inject
    private SettingWords settingWords;

    private List<SettingRow> rows;

    /** Loads the settings. */
    public void load() {
        rows = service.all().stream()
                .filter(row -> settingWords.matches(row, query))
                .toList();
    }

    public List<SettingRow> getRows() {
        return rows;
    }

    public String getQuery() {
        return query;
    }
}
