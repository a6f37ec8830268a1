package org.patientforum.web.console.settings;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.settings.SettingRow;
import org.patientforum.settings.SettingsService;
import org.patientforum.web.console.ConsoleTable;

/** The page /console/settings?words=mail: all settings, or those that match the query. */
@Named("consoleSettings")
@ViewScoped
public class SettingsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(name = "words")
    private String query;

    @Inject
    private SettingsService service;

    @Inject
    private SettingWords settingWords;

    private ConsoleTable<SettingRow, SettingColumn> rows;

    /** Prepares the table. */
    public void load() {
        rows = ConsoleTable.ofAll(SettingColumn.class, new ConsoleTable.WholeList<>() {
            @Override
            public List<SettingRow> all() {
                return service.all().stream()
                        .filter(row -> settingWords.matches(row, query))
                        .toList();
            }

            @Override
            public Comparator<SettingRow> by(SettingColumn column) {
                return settingWords.comparator(column);
            }
        });
    }

    public ConsoleTable<SettingRow, SettingColumn> getRows() {
        return rows;
    }

    public String getQuery() {
        return query;
    }
}
