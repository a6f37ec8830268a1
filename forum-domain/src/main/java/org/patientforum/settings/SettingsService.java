package org.patientforum.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** Changes settings, each change with its reason, and puts earlier versions back. For administrators. */
@Stateless
public class SettingsService {

    private static final int LONGEST_REASON = 500;

    private SettingRows rows;
    private SiteRevisionBump site;
    private Settings settings;
    private Clock clock;
    private AuditTrail audit;

    protected SettingsService() {}

    @Inject
    public SettingsService(SettingRows rows, SiteRevisionBump site, Settings settings, Clock clock, AuditTrail audit) {
        this.rows = rows;
        this.site = site;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
    }

    /** All settings in their order. */
    @RolesAllowed("administrator")
    public List<SettingRow> all() {
        return Stream.of(Setting.values()).map(this::setting).toList();
    }

    /** One setting as it is now. */
    @RolesAllowed("administrator")
    public SettingRow setting(Setting setting) {
        SettingRow kept = rows.row(setting);
        boolean fixed = settings.fixed(setting);
        String chosen = fixed ? null : kept.value();
        String value = chosen == null ? settings.delivered(setting) : chosen;
        return new SettingRow(setting, value, kept.version(), chosen != null, fixed);
    }

    /**
     * Changes a setting. Throws SettingRefused if the value is not allowed, the option is fixed or the reason is missing;
     * ChangedMeanwhile if its version is not the given one.
     */
    @RolesAllowed("administrator")
    public void change(long actorId, Setting setting, int version, String value, String reason) {
        become(actorId, setting, version, setting.checked(value), reason);
    }

    /** Makes a setting as it was delivered, or as the option says. Throws as change does. */
    @RolesAllowed("administrator")
    public void putBackDelivered(long actorId, Setting setting, int version, String reason) {
        become(actorId, setting, version, null, reason);
    }

    /** Gives a setting the value that a change has given it once. Throws as change does, and NotFound. */
    @RolesAllowed("administrator")
    public void putBack(long actorId, long changeId, int version, String reason) {
        SettingChangeRow former = rows.change(changeId);
        Setting setting = Setting.of(former.key()).orElseThrow(() -> new SettingRefused("unknown"));
        become(actorId, setting, version, former.to() == null ? null : setting.checked(former.to()), reason);
    }

    private void become(long actorId, Setting setting, int version, String value, String reason) {
        if (settings.fixed(setting)) {
            throw new SettingRefused("fixed");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new SettingRefused("reason", LONGEST_REASON);
        }
        site.raise();
        SettingValue kept = rows.setting(setting.key());
        if (kept.version() != version) {
            throw new ChangedMeanwhile("settingChangedMeanwhile");
        }
        SettingChange change = new SettingChange(setting.key(), actorId, reason.strip(), clock.instant());
        change.make(kept, value);
        long id = rows.add(change);
        record(actorId, id, change, reason.strip());
    }

    /** What it was and became is in the settings' own history, under the same number. */
    private void record(long actorId, long changeId, SettingChange change, String reason) {
        audit.record(
                actorId,
                AuditAction.SETTING_CHANGED,
                new AuditObject(AuditObject.Kind.SETTING, changeId),
                "setting=%s version=%d reason=%s".formatted(change.name(), change.version(), reason));
    }

    /** Changes of settings, newest first. */
    @RolesAllowed("administrator")
    public List<SettingChangeRow> changes(SettingFilter filter, int first, int atMost) {
        return rows.changes(filter, first, atMost);
    }

    /** How many changes there are. */
    @RolesAllowed("administrator")
    public long count(SettingFilter filter) {
        return rows.count(filter);
    }
}
