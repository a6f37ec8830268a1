package org.patientforum.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.patientforum.posting.text.PostRenderer;
import org.patientforum.settings.Setting;
import org.patientforum.settings.Settings;

/**
 * The site's longer texts in Markdown, as administrators edited them, or else as shipped in {@code pages/}.
 * Placeholders stand for the hospital's name and numbers.
 */
@ApplicationScoped
public class SiteText {

    private final Map<String, Rendered> rendered = new ConcurrentHashMap<>();
    private final PostRenderer renderer = new PostRenderer();
    private final Site site;
    private final Settings settings;
    private final PhoneLinks phoneLinks;

    protected SiteText() {
        this(null, null, null);
    }

    @Inject
    public SiteText(Site site, Settings settings, PhoneLinks phoneLinks) {
        this.site = site;
        this.settings = settings;
        this.phoneLinks = phoneLinks;
    }

    private record Rendered(long revision, String html) {}

    /** The text as Markdown, with placeholders filled. */
    public String markdown(String name) {
        String custom = Setting.of("pages." + name).map(settings::text).orElse("");
        return fillPlaceholders(custom.isEmpty() ? defaultMarkdown(name) : custom);
    }

    /** The text that the forum ships with: {@code pages/<name>.md}, without placeholders filled. */
    public String defaultMarkdown(String name) {
        try (InputStream in = SiteText.class.getResourceAsStream("/pages/" + name + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text as safe HTML, with telephone numbers as links. Headings start one level below the page's own. */
    public String html(String name) {
        long revision = settings.revision();
        Rendered cached = rendered.get(name);
        if (cached == null || cached.revision() != revision) {
            cached = new Rendered(revision, render(markdown(name)));
            rendered.put(name, cached);
        }
        return cached.html();
    }

    /** Renders a text that an administrator is editing. */
    public String preview(String markdown) {
        return render(fillPlaceholders(markdown));
    }

    /** Fills the placeholders with names and numbers. */
    public String fillPlaceholders(String markdown) {
        return markdown.replace("{hospital}", site.getHospital())
                .replace("{forum}", site.getName())
                .replace("{desk}", site.getDesk())
                .replace("{emergency}", site.getEmergency());
    }

    private String render(String markdown) {
        String html = renderer.html(markdown).replace("<h3>", "<h2>").replace("</h3>", "</h2>");
        return phoneLinks.linked(html);
    }
}
