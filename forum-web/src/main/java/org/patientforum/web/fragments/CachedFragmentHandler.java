package org.patientforum.web.fragments;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagAttribute;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.io.IOException;
import java.util.Locale;

/**
 * {@code <forum:shared part="foot" of="#{…}">}: a fragment whose markup depends only on part, language, settings and
 * "of". If it is cached, its children are not even built. With an empty "of", and on postbacks, the children are
 * rendered as if the tag were absent.
 */
public final class CachedFragmentHandler extends TagHandler {

    private final TagAttribute part;
    private final TagAttribute of;

    public CachedFragmentHandler(TagConfig config) {
        super(config);
        part = getRequiredAttribute("part");
        of = getRequiredAttribute("of");
    }

    private record Key(String part, Locale language, Object of, long revision) {}

    @Override
    public void apply(FaceletContext facelet, UIComponent parent) throws IOException {
        FacesContext context = facelet.getFacesContext();
        Object dependency = context.isPostback() ? null : of.getObject(facelet);
        if (dependency == null || "".equals(dependency)) {
            nextHandler.apply(facelet, parent);
            return;
        }
        FragmentCache cache = FragmentCache.of(context);
        Key key = new Key(part.getValue(), context.getViewRoot().getLocale(), dependency, cache.revision());
        String markup = cache.find(key);
        CachedFragment component = new CachedFragment(cache, key, markup);
        component.setId(context.getViewRoot().createUniqueId());
        parent.getChildren().add(component);
        if (markup == null) {
            nextHandler.apply(facelet, component);
        }
    }
}
