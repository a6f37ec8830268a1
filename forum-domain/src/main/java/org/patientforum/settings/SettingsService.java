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
import org.patientforum.shared.Sorting;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** Changes settings, each with a reason, and reverts to earlier versions. For administrators. */
@Stateless
public class SettingsService {

    private static final int MAX_REASON_LENGTH = 500;

    private SettingValues rows;
    private SiteRevisionBump site;
    private Settings settings;
    private HospitalDetails hospital;
    private Clock clock;
    private AuditTrail audit;

    protected SettingsService() {}

    @Inject
    public SettingsService(
            SettingValues rows,
            SiteRevisionBump site,
            Settings settings,
            HospitalDetails hospital,
            Clock clock,
            AuditTrail audit) {
        this.rows = rows;
        this.site = site;
        this.settings = settings;
        this.hospital = hospital;
        this.clock = clock;
        this.audit = audit;
    }

    /** All settings in the order of the enum. */
    @RolesAllowed("administrator")
    public List<SettingRow> all() {
        return Stream.of(Setting.values()).map(this::setting).toList();
    }

    /** The current state of a setting. */
    @RolesAllowed("administrator")
    public SettingRow setting(Setting setting) {
        SettingRow kept = rows.row(setting);
        boolean fixed = settings.overriddenByOption(setting);
        String chosen = fixed ? null : kept.value();
        String value = chosen == null ? settings.initialValue(setting) : chosen;
        return new SettingRow(setting, value, kept.version(), chosen != null, fixed);
    }

    /**
     * Changes a setting. Throws SettingRefused if the value is not allowed, would close an open forum, an option overrides it or the reason is missing;
     * ChangedMeanwhile if its version differs from the given one.
     */
    @RolesAllowed("administrator")
    public void change(long actorId, Setting setting, int version, String value, String reason) {
        apply(actorId, setting, version, setting.validated(value), reason);
    }

    /** Resets a setting to its option or built-in default. Throws like {@link #change}. */
    @RolesAllowed("administrator")
    public void resetToInitial(long actorId, Setting setting, int version, String reason) {
        apply(actorId, setting, version, null, reason);
    }

    /** Reverts a setting to the value that a former change set. Throws like {@link #change}, and NotFound. */
    @RolesAllowed("administrator")
    public void revert(long actorId, long changeId, int version, String reason) {
        SettingChangeRow former = rows.change(changeId);
        Setting setting = Setting.of(former.key()).orElseThrow(() -> new SettingRefused("unknown"));
        apply(actorId, setting, version, former.to() == null ? null : setting.validated(former.to()), reason);
    }

    private void apply(long actorId, Setting setting, int version, String value, String reason) {
        if (settings.overriddenByOption(setting)) {
            throw new SettingRefused("fixed");
        }
        if (hospital.closesForum(setting, value)) {
            throw new SettingRefused("madeUp");
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > MAX_REASON_LENGTH) {
            throw new SettingRefused("reason", MAX_REASON_LENGTH);
        }
        site.bump();
        SettingValue kept = rows.valueOf(setting.key());
        if (kept.version() != version) {
            throw new ChangedMeanwhile("settingChangedMeanwhile");
        }
        SettingChange change = new SettingChange(setting.key(), actorId, reason.strip(), clock.instant());
        change.apply(kept, value);
        long id = rows.add(change);
        record(actorId, id, change, reason.strip());
    }

    /** Both values are in the settings' own history, under the same id. */
    private void record(long actorId, long changeId, SettingChange change, String reason) {
        audit.record(
                actorId,
                AuditAction.SETTING_CHANGED,
                new AuditObject(AuditObject.Kind.SETTING, changeId),
                "setting=%s version=%d reason=%s".formatted(change.name(), change.version(), reason));
    }

    /** Changes of settings in this order. */
    @RolesAllowed("administrator")
    public List<SettingChangeRow> changes(
            SettingFilter filter, Sorting<SettingChangeColumn> sorting, int first, int limit) {
        return rows.changes(filter, sorting, first, limit);
    }

    /** The number of matching changes. */
    @RolesAllowed("administrator")
    public long count(SettingFilter filter) {
        return rows.count(filter);
    }
}
