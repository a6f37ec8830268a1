package org.patientforum.web.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.Config;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** What this forum is called, whose it is, and which numbers help. Administrators change it while the forum runs. */
@Named("site")
@ApplicationScoped
public class Site {

    private static final String[] SEEN_BY_BROWSERS = {
        "forum.css", "console.css", "forum.js", "compose.js", "console.js", "bell.js"
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

    private String sumOfFiles() {
        CRC32 sum = new CRC32();
        for (String file : SEEN_BY_BROWSERS) {
            try (InputStream in = files.get().getResourceAsStream("/look/" + file)) {
                if (in != null) {
                    sum.update(in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Long.toHexString(sum.getValue());
    }

    /** The forum's name. */
    public String getName() {
        return settings.text(Setting.FORUM_NAME);
    }

    /** The hospital's name. */
    public String getHospital() {
        return settings.text(Setting.HOSPITAL_NAME);
    }

    /** The number of the hospital's desk. */
    public String getDesk() {
        return settings.text(Setting.HOSPITAL_DESK);
    }

    /** The number to call in an emergency. */
    public String getEmergency() {
        return settings.text(Setting.HOSPITAL_EMERGENCY);
    }

    /** One line on whom to call, at the top of every page. */
    public String getHelp() {
        String own = settings.text(Setting.HOSPITAL_HELP);
        String words = ResourceBundle.getBundle("texts.common").getString("help.numbers");
        return own.isBlank() ? new MessageFormat(words).format(new Object[] {getEmergency(), getDesk()}) : own;
    }

    /** When the staff of the forum are there, in the hospital's own words; empty if nobody wrote any. */
    public String getOpeningHours() {
        return settings.text(Setting.OPENING_HOURS);
    }

    /** The address of the forum, without a slash at the end. */
    public String getAddress() {
        return config.getOptionalValue("forum.base-url", String.class)
                .filter(value -> !value.isBlank())
                .orElse("http://localhost:8080")
                .replaceAll("/+$", "");
    }

    /** Changes when a sheet or script does, so that browsers may keep them for long. Only for pages. */
    public String getVersion() {
        if (version == null) {
            version = sumOfFiles();
        }
        return version;
    }
}
