package org.patientforum.web.fragments;

import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/**
 * A fragment in the component tree: either its cached markup, or children whose markup will be cached. Lives for one
 * request, on stateless pages.
 */
final class CachedFragment extends UIComponentBase {

    private final FragmentCache cache;
    private final Object key;
    private final String markup;

    CachedFragment(FragmentCache cache, Object key, String markup) {
        this.cache = cache;
        this.key = key;
        this.markup = markup;
    }

    @Override
    public String getFamily() {
        return "org.patientforum.SharedPart";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeBegin(FacesContext context) {
        // the tag itself writes nothing
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        if (markup != null) {
            context.getResponseWriter().write(markup);
        } else {
            cache.write(context, key, out -> super.encodeChildren(context));
        }
    }

    @Override
    public void encodeEnd(FacesContext context) {
        // the tag itself writes nothing
    }
}
