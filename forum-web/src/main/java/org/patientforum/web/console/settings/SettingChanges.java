package org.patientforum.web.console.settings;

import java.util.List;
import org.patientforum.settings.SettingChangeColumn;
import org.patientforum.settings.SettingChangeRow;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingsService;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.ConsoleTable;

/** The rows of a table with changes of one or all settings. */
record SettingChanges(SettingsService service, SettingFilter filter)
        implements ConsoleTable.Source<SettingChangeRow, SettingChangeColumn> {

    @Override
    public long count() {
        return service.count(filter);
    }

    @Override
    public List<SettingChangeRow> rows(Sorting<SettingChangeColumn> sorting, int first, int limit) {
        return service.changes(filter, sorting, first, limit);
    }
}
