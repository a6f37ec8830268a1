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
import org.patientforum.settings.AccentColour;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/** The forum's logo and colour, for pages. Administrators can change both while the forum runs. */
@Named("branding")
@ApplicationScoped
public class Branding {

    private Settings settings;
    private Instance<ServletContext> files;
    private volatile Logo logo;

    protected Branding() {}

    @Inject
    public Branding(Settings settings, Instance<ServletContext> files) {
        this.settings = settings;
        this.files = files;
    }

    /** Our logo in a colour. */
    private record Logo(String colour, String uri) {}

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
            String svg = readLogo();
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

    private String readLogo() {
        try (InputStream in = files.get().getResourceAsStream("/look/logo.svg")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
