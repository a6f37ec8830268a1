package org.patientforum.web.console.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.patientforum.settings.SettingRow;
import org.patientforum.settings.SettingsService;
import org.patientforum.web.console.export.Columns;
import org.patientforum.web.console.export.ExportedTable;
import org.patientforum.web.console.export.StaffTable;

/** Exports the settings that match the query of their page. */
@ApplicationScoped
class SettingsTable {

    @Produces
    ExportedTable settings(SettingsService service, SettingWords words) {
        Columns<SettingRow> columns = new Columns<SettingRow>()
                .with("setting", SettingRow::setting)
                .with("value", SettingRow::value)
                .with("changed", SettingRow::changed)
                .with("fixed by an option", SettingRow::fixed);
        return new StaffTable<>(
                "settings",
                true,
                columns,
                filter -> columns.ofAll(filter.sorted(
                        service.all().stream()
                                .filter(row -> words.matches(row, filter.text("words")))
                                .toList(),
                        SettingColumn.class,
                        words::comparator)));
    }
}
