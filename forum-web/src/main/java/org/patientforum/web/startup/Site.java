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

/** What this forum is called, whose it is, and which numbers help. Set by the settings {@code forum.*}. */
@Named("site")
@ApplicationScoped
public class Site {

    private static final String[] SEEN_BY_BROWSERS = {"forum.css", "console.css", "forum.js", "compose.js"};

    private Config config;
    private Instance<ServletContext> files;
    private volatile String version;

    protected Site() {}

    @Inject
    public Site(Config config, Instance<ServletContext> files) {
        this.config = config;
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
        return setting("forum.name", "Patient Forum");
    }

    /** The hospital's name. */
    public String getHospital() {
        return setting("forum.hospital.name", "St Brannoc's Hospital");
    }

    /** The number of the hospital's desk. */
    public String getDesk() {
        return setting("forum.hospital.desk", "01632 960100");
    }

    /** The number to call in an emergency. */
    public String getEmergency() {
        return setting("forum.hospital.emergency", "999");
    }

    /** One line on whom to call, at the top of every page. */
    public String getHelp() {
        String words = ResourceBundle.getBundle("texts.common").getString("help.numbers");
        return setting(
                "forum.hospital.help", new MessageFormat(words).format(new Object[] {getEmergency(), getDesk()}));
    }

    /** The address of the forum, without a slash at the end. */
    public String getAddress() {
        return setting("forum.base-url", "http://localhost:8080").replaceAll("/+$", "");
    }

    /** Changes when a sheet or script does, so that browsers may keep them for long. Only for pages. */
    public String getVersion() {
        if (version == null) {
            version = sumOfFiles();
        }
        return version;
    }

    private String setting(String name, String otherwise) {
        return config.getOptionalValue(name, String.class)
                .filter(value -> !value.isBlank())
                .orElse(otherwise);
    }
}
