package org.patientforum.web.fragments;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import org.patientforum.settings.Settings;

/**
 * Markup that has been written before. Its key names everything that the markup dependency on; what dependency on the reader (names,
 * tokens, drafts, likes) is in the key or stays outside. Kept for five minutes, like the names of authors.
 */
@ApplicationScoped
public class FragmentCache {

    private static final String NAME = FragmentCache.class.getName();

    /** Characters kept at most: about 16 MB. */
    private static final long MAX_CHARACTERS = 16_000_000;

    private final Cache<Object, String> parts = Caffeine.newBuilder()
            .maximumWeight(MAX_CHARACTERS)
            .weigher((Object key, String markup) -> 200 + markup.length())
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private final Settings settings;

    protected FragmentCache() {
        this(null);
    }

    @Inject
    public FragmentCache(Settings settings) {
        this.settings = settings;
    }

    /** Another number whenever something changed that all pages show. */
    long revision() {
        return settings.revision();
    }

    /** Puts itself where components find it without a search through the container. */
    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        application.setAttribute(NAME, this);
    }

    /** The application's. */
    public static FragmentCache of(FacesContext context) {
        return (FragmentCache) context.getExternalContext().getApplicationMap().get(NAME);
    }

    /** What is kept under the key, or null. */
    String find(Object key) {
        return parts.getIfPresent(key);
    }

    /** Writes what is kept under the key; if nothing is, lets it be written now and keeps it. */
    public void write(FacesContext context, Object key, MarkupSource source) throws IOException {
        String markup = parts.getIfPresent(key);
        if (markup == null) {
            markup = render(context, source);
            parts.put(key, markup);
        }
        context.getResponseWriter().write(markup);
    }

    private static String render(FacesContext context, MarkupSource source) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter text = new StringWriter();
        ResponseWriter buffer = page.cloneWithWriter(text);
        context.setResponseWriter(buffer);
        try {
            source.writeTo(buffer);
            buffer.flush();
        } finally {
            context.setResponseWriter(page);
        }
        return text.toString();
    }

    /** Something that writes markup. */
    @FunctionalInterface
    public interface MarkupSource {
        /** Writes it there. */
        void writeTo(ResponseWriter out) throws IOException;
    }
}
