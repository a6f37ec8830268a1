package org.patientforum.reading.excerpts;

import jakarta.persistence.EntityManager;
import org.patientforum.reading.Visibility;

/** The service of excerpts in plain Java SE. */
public final class PostExcerptsFixture {

    private PostExcerptsFixture() {}

    public static PostExcerptService service(EntityManager em) {
        return new PostExcerptService(new StoredPosts(em), new Visibility(true));
    }
}
