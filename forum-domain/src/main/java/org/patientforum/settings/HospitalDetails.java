package org.patientforum.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Whether the forum knows its hospital. Until it does, patients are not served: somebody in distress would read a made-up
 * telephone number at the top of each page. The demonstration is made up as a whole, and exempt.
 */
@Named("hospitalDetails")
@ApplicationScoped
public class HospitalDetails {

    /** Numbers that are real in one country: a new forum asks to confirm them, but does not wait for that to serve patients. */
    private static final List<Setting> REAL_BY_DEFAULT = List.of(Setting.HOSPITAL_EMERGENCY);

    private final Settings settings;
    private final boolean demonstration;

    protected HospitalDetails() {
        this.settings = null;
        this.demonstration = false;
    }

    @Inject
    public HospitalDetails(Settings settings, Config config) {
        this.settings = settings;
        this.demonstration = config.getOptionalValue("forum.demo", String.class)
                .filter(value -> value.strip().equalsIgnoreCase("true"))
                .isPresent();
    }

    /** The details that nobody has given yet, or that are still those of the made-up hospital. */
    public List<Setting> missing() {
        return Stream.of(Setting.HOSPITAL_NAME, Setting.HOSPITAL_DESK, Setting.HOSPITAL_EMERGENCY)
                .filter(setting -> settings.configured(setting)
                        .filter(value -> REAL_BY_DEFAULT.contains(setting) || !value.equals(setting.defaultValue()))
                        .isEmpty())
                .toList();
    }

    /** Whether this forum shows the made-up demonstration community. */
    public boolean isDemonstration() {
        return demonstration;
    }

    /**
     * Whether this value, null for the initial one, would close an open forum: patients are not served with a made-up name or number.
     */
    boolean closesForum(Setting setting, @Nullable String value) {
        boolean needed = setting == Setting.HOSPITAL_NAME || setting == Setting.HOSPITAL_DESK;
        String next = value == null ? settings.initialValue(setting) : value;
        return needed && !demonstration && isReady() && next.equals(setting.defaultValue());
    }

    /** Whether patients may be served: no page shows them a made-up name or number. */
    public boolean isReady() {
        return demonstration || REAL_BY_DEFAULT.containsAll(missing());
    }
}
