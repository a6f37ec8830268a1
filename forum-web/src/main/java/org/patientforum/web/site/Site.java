package org.patientforum.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ResourceBundle;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.Config;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;
import org.patientforum.web.words.TextPattern;

/**
 * The forum's name, hospital and telephone numbers, for pages. Administrators can change them while the forum runs.
 */
@Named("site")
@ApplicationScoped
public class Site {

    private static final String[] VERSIONED_FILES = {"forum.css", "console.css", "forum.js", "compose.js", "console.js"
    };

    private Config config;
    private Settings settings;
    private Instance<ServletContext> files;
    private volatile String version;

    protected Site() {}

    @Inject
    public Site(Config config, Settings settings, Instance<ServletContext> files) {
        this.config = config;
        this.settings = settings;
        this.files = files;
    }

    private String checksum() {
        CRC32 sum = new CRC32();
        for (String file : VERSIONED_FILES) {
            sum.update(readFile(file));
        }
        return Long.toHexString(sum.getValue());
    }

    private byte[] readFile(String file) {
        try (InputStream in = files.get().getResourceAsStream("/look/" + file)) {
            return in == null ? new byte[0] : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The forum's name. */
    public String getName() {
        return settings.text(Setting.FORUM_NAME);
    }

    /** The hospital's name. */
    public String getHospital() {
        return settings.text(Setting.HOSPITAL_NAME);
    }

    /** The telephone number of the hospital's switchboard or desk. */
    public String getDesk() {
        return settings.text(Setting.HOSPITAL_DESK);
    }

    /** The emergency number. */
    public String getEmergency() {
        return settings.text(Setting.HOSPITAL_EMERGENCY);
    }

    /** The line at the top of every page that says whom to call. */
    public String getHelp() {
        String custom = settings.text(Setting.HOSPITAL_HELP);
        ResourceBundle texts = ResourceBundle.getBundle("texts.common");
        return custom.isBlank() ? TextPattern.format(texts, "help.numbers", getEmergency(), getDesk()) : custom;
    }

    /** When the forum's staff are on duty, as the hospital describes it; empty if not configured. */
    public String getOpeningHours() {
        return settings.text(Setting.OPENING_HOURS);
    }

    /** The forum's address, without a trailing slash. */
    public String getAddress() {
        return config.getOptionalValue("forum.base-url", String.class)
                .filter(value -> !value.isBlank())
                .orElse("http://localhost:8080")
                .replaceAll("/+$", "");
    }

    /** A checksum of style sheets and scripts for their URLs, so that browsers may cache them for long. */
    public String getVersion() {
        if (version == null) {
            version = checksum();
        }
        return version;
    }
}
