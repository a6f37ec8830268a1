package org.patientforum.moderation.templates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.patientforum.shared.NotFound;

/** The repository of templates, of which there are at most a few dozen. */
@Dependent
public class ResponseTemplates {

    private final EntityManager em;

    @Inject
    public ResponseTemplates(EntityManager em) {
        this.em = em;
    }

    long add(ResponseTemplate template) {
        em.persist(template);
        em.flush();
        return template.id();
    }

    /** The template, locked until the transaction ends. Throws NotFound. */
    ResponseTemplate locked(long id) {
        ResponseTemplate found = em.find(ResponseTemplate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("template");
        }
        return found;
    }

    List<ResponseTemplateRow> all() {
        return em.createQuery("select t from ResponseTemplate t order by t.title, t.id", ResponseTemplate.class)
                .getResultStream()
                .map(ResponseTemplate::row)
                .toList();
    }
}
