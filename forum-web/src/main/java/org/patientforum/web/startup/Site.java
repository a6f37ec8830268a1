package org.patientforum.web.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private static final String[] VERSIONED_FILES = {"forum.css", "console.css", "forum.js", "compose.js", "console.js"
    };

    private Config config;
    private Settings settings;
    private Instance<ServletContext> files;
    private volatile String version;
    private volatile String logo;

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

    /** A drawing as an address that contains it. */
    static String dataUri(String svg) {
        return "data:image/svg+xml,"
                + svg.replaceAll("\\R\\s*", "")
                        .replace('"', '\'')
                        .replace("%", "%25")
                        .replace("#", "%23")
                        .replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace(" ", "%20");
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

    /** The logo as an address that contains it: it is shorter than the head of an answer, and stands twice on each page, as the tab's icon too. */
    public String getLogo() {
        if (logo == null) {
            logo = dataUri(new String(readFile("logo.svg"), StandardCharsets.UTF_8));
        }
        return logo;
    }

    /** Changes when a sheet or script does, so that browsers may keep them for long. Only for pages. */
    public String getVersion() {
        if (version == null) {
            version = checksum();
        }
        return version;
    }
}
