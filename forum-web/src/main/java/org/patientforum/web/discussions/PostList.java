package org.patientforum.web.discussions;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/**
 * The posts of a discussion's page: {@code <parts:posts value="#{cards}" open="true" member="true"/>}. A component of its own
 * because this is the page that is read most: twenty posts of markup in a repeat cost three times the rest of the page.
 */
@FacesComponent(value = PostList.TYPE, createTag = true, namespace = "patientforum.parts", tagName = "posts")
public class PostList extends UIComponentBase {

    static final String TYPE = "org.patientforum.PostList";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void encodeBegin(FacesContext context) throws IOException {
        PostMarkup markup = new PostMarkup(context, flag("member"), flag("open"));
        for (PostCard card : (List<PostCard>) getAttributes().get("value")) {
            markup.post(card);
        }
    }

    private boolean flag(String attribute) {
        return Boolean.parseBoolean(String.valueOf(getAttributes().get(attribute)));
    }
}
