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
 * Rendered markup for reuse. The key names everything that the markup depends on; what depends on the reader (names,
 * tokens, drafts, likes) is part of the key or stays outside the fragment. Entries expire after five minutes, like
 * the cached names of authors.
 */
@ApplicationScoped
public class FragmentCache {

    private static final String NAME = FragmentCache.class.getName();

    /** Limit of all entries together, about 16 MB. */
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

    /** Changes whenever something that all pages show has changed. */
    long revision() {
        return settings.revision();
    }

    /** Puts this cache into the application scope, where components find it without a CDI lookup. */
    void start(@Observes @Initialized(ApplicationScoped.class) ServletContext application) {
        application.setAttribute(NAME, this);
    }

    /** The application's cache. */
    public static FragmentCache of(FacesContext context) {
        return (FragmentCache) context.getExternalContext().getApplicationMap().get(NAME);
    }

    /** The markup cached under this key, or null. */
    String find(Object key) {
        return parts.getIfPresent(key);
    }

    /** Writes the markup cached under this key; renders and caches it first if there is none. */
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

    /** Renders markup that is not cached. */
    @FunctionalInterface
    public interface MarkupSource {
        /** Writes the markup. */
        void writeTo(ResponseWriter out) throws IOException;
    }
}
