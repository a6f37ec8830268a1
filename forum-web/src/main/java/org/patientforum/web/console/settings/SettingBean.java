package org.patientforum.web.console.settings;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.patientforum.settings.Setting;
import org.patientforum.settings.SettingChangeRow;
import org.patientforum.settings.SettingFilter;
import org.patientforum.settings.SettingRow;
import org.patientforum.settings.SettingsService;
import org.patientforum.shared.NotFound;
import org.patientforum.web.console.ConsoleAction;
import org.patientforum.web.identity.SignedIn;
import org.patientforum.web.startup.SiteText;

/** The page /console/setting/FORUM_NAME: a setting, how a text would look, its history, and earlier versions to put back. */
@Named("consoleSetting")
@ViewScoped
public class SettingBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int VERSIONS = 20;

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
    private List<SettingChangeRow> history;
    private String value;
    private String reason;
    private String preview;

    /** A form whose page is gone, for it was sent before, is no form of this setting any more: it is shown as it is now, with what was typed. */
    @PostConstruct
    void begin() {
        if (Faces.isPostback()) {
            throw new ViewExpiredException("setting");
        }
    }

    /** Loads the setting and its last versions. Throws NotFound. */
    public void load() {
        if (setting == null) {
            throw new NotFound("setting");
        }
        row = service.setting(setting);
        history = service.changes(new SettingFilter(setting, null), 0, VERSIONS);
        value = words.written(setting, row.value());
    }

    /** Shows how the text would look; nothing is changed yet. */
    public void look() {
        preview = texts.preview(value == null ? "" : value);
    }

    /** Changes the setting. */
    public void save() {
        done(() -> service.change(signedIn.id(), setting, row.version(), value, reason), "setting.saved");
    }

    /** Puts a version back. */
    public void putBack(SettingChangeRow former) {
        String why = MessageFormat.format(SettingWords.say("putback.reason"), former.version());
        done(() -> service.revert(signedIn.id(), former.id(), row.version(), why), "setting.putback");
    }

    /** Puts back what the forum came with or was started with. */
    public void putBackDelivered() {
        String why = SettingWords.say("putback.delivered.reason");
        done(() -> service.resetToInitial(signedIn.id(), setting, row.version(), why), "setting.putback");
    }

    private void done(Runnable change, String words) {
        action.then(change, "console/setting/" + setting, words);
    }

    public Setting getSetting() {
        return setting;
    }

    public SettingRow getRow() {
        return row;
    }

    public List<SettingChangeRow> getHistory() {
        return history;
    }

    public String getPreview() {
        return preview;
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
