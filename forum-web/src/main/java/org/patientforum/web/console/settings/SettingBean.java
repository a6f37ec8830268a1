package org.patientforum.web.console.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingChangeColumn;
import org.patientforum.settings.SettingChangeRow;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingRow;
import org.patientforum.settings.SettingsService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.console.ConsoleTable;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.site.SiteText;

/** The page /console/setting/FORUM_NAME: edit, preview and restore a setting. */
@Named("consoleSetting")
@ViewScoped
public class SettingBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param(pathIndex = 0)
    private Setting setting;

    @Inject
    private SettingsService service;

    @Inject
    private SettingWords words;

    @Inject
    private SiteText texts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private ConsoleAction action;

    private SettingRow row;
    private ConsoleTable<SettingChangeRow, SettingChangeColumn> history;
    private String value;
    private String reason;
    private String previewHtml;

    /**
     * Rejects a form whose view has expired: it may belong to an older version of the setting. The exception handler shows the page anew with
     * the typed text.
     */
    @PostConstruct
    void rejectExpiredView() {
        if (Faces.isPostback()) {
            throw new ViewExpiredException("setting");
        }
    }

    /** Loads the setting and its latest versions. Throws NotFound. */
    public void load() {
        if (setting == null) {
            throw new NotFound("setting");
        }
        row = service.setting(setting);
        SettingFilter filter = new SettingFilter(setting, null);
        history = new ConsoleTable<>(SettingFilter.USUAL_ORDER, new SettingChanges(service, filter))
                .without(SettingChangeColumn.KEY);
        value = words.editable(setting, row.value());
    }

    /** Previews the text without changing the setting. */
    public void preview() {
        previewHtml = texts.preview(value == null ? "" : value);
    }

    /** Changes the setting. */
    public void save() {
        runAndRedirect(() -> service.change(signedIn.id(), setting, row.version(), value, reason), "setting.saved");
    }

    /** Restores an earlier version. */
    public void restore(SettingChangeRow former) {
        String restoreReason = SettingWords.text("putback.reason", former.version());
        runAndRedirect(
                () -> service.revert(signedIn.id(), former.id(), row.version(), restoreReason), "setting.putback");
    }

    /** Restores the default value: the option the forum was started with, or the built-in value. */
    public void restoreDefault() {
        String restoreReason = SettingWords.text("putback.delivered.reason");
        runAndRedirect(
                () -> service.resetToInitial(signedIn.id(), setting, row.version(), restoreReason), "setting.putback");
    }

    private void runAndRedirect(Runnable change, String doneKey) {
        action.runAndRedirect(change, "console/setting/" + setting, doneKey);
    }

    public Setting getSetting() {
        return setting;
    }

    public SettingRow getRow() {
        return row;
    }

    public ConsoleTable<SettingChangeRow, SettingChangeColumn> getHistory() {
        return history;
    }

    public String getPreviewHtml() {
        return previewHtml;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
