package org.patientforum.web.startup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.patientforum.posting.PostRenderer;

/** Our own longer texts: Markdown files in {@code pages/}, with the hospital's name and numbers put in. */
@ApplicationScoped
public class SiteText {

    private final Map<String, String> made = new ConcurrentHashMap<>();
    private final PostRenderer renderer = new PostRenderer();
    private final Site site;

    protected SiteText() {
        this(null);
    }

    @Inject
    public SiteText(Site site) {
        this.site = site;
    }

    /** The text of {@code pages/<name>.md} as Markdown. */
    public String markdown(String name) {
        try (InputStream in = SiteText.class.getResourceAsStream("/pages/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{hospital}", site.getHospital())
                    .replace("{forum}", site.getName())
                    .replace("{desk}", site.getDesk())
                    .replace("{emergency}", site.getEmergency());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as safe HTML. Its headings come right below the page's own. */
    public String html(String name) {
        return made.computeIfAbsent(
                name,
                file -> renderer.html(markdown(file)).replace("<h3>", "<h2>").replace("</h3>", "</h2>"));
    }
}
