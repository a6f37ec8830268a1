package org.patientforum.settings;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every two seconds, on each node, whether a setting was changed on another. One short question to the database. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SettingsWatch {

    private static final Logger LOG = Logger.getLogger(SettingsWatch.class.getName());

    private Settings settings;

    protected SettingsWatch() {}

    @Inject
    public SettingsWatch(Settings settings) {
        this.settings = settings;
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @PermitAll
    void look() {
        try {
            settings.refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Settings could not be read; what held before holds until they can.", e);
        }
    }
}
