package org.patientforum.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.Config;
import org.patientforum.settings.AccentColour;
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
    private volatile Logo logo;

    protected Site() {}

    @Inject
    public Site(Config config, Settings settings, Instance<ServletContext> files) {
        this.config = config;
        this.settings = settings;
        this.files = files;
    }

    /** Our logo in a colour. */
    private record Logo(String colour, String uri) {}

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

    /** Encodes an SVG image as a data URI. */
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

    /**
     * The address of the logo. Ours is a data URI: shorter than the headers of a separate response, and used twice on each page,
     * for the logo and the favicon.
     */
    public String getLogo() {
        return settings.configured(Setting.LOGO).isPresent()
                ? files.get().getContextPath() + "/look/hospital-logo.png?v=" + settings.revision()
                : ourLogo(getAccent());
    }

    private String ourLogo(String colour) {
        Logo before = logo;
        if (before == null || !before.colour().equals(colour)) {
            String svg = new String(readFile("logo.svg"), StandardCharsets.UTF_8);
            before = new Logo(colour, dataUri(svg.replace(AccentColour.USUAL.light(), colour)));
            logo = before;
        }
        return before.uri();
    }

    /** The colour of links and buttons on light pages. */
    public String getAccent() {
        return settings.text(Setting.ACCENT);
    }

    /** The address of the style sheet with the hospital's colour; empty if it has chosen none. */
    public String getAccentSheet() {
        return getAccent().equals(AccentColour.USUAL.light())
                ? ""
                : files.get().getContextPath() + "/look/accent.css?v=" + settings.revision();
    }

    /** A checksum of style sheets and scripts for their URLs, so that browsers may cache them for long. */
    public String getVersion() {
        if (version == null) {
            version = checksum();
        }
        return version;
    }
}
