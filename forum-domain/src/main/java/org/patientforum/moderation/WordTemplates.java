package org.patientforum.moderation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.patientforum.shared.NotFound;

/** Words to choose. There are some dozens at most. */
@Dependent
class WordTemplates {

    private final EntityManager em;

    @Inject
    WordTemplates(EntityManager em) {
        this.em = em;
    }

    long add(WordTemplate template) {
        em.persist(template);
        em.flush();
        return template.id();
    }

    /** Throws NotFound. */
    WordTemplate locked(long id) {
        WordTemplate found = em.find(WordTemplate.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("template");
        }
        return found;
    }

    List<TemplateRow> all() {
        return em.createQuery("select t from WordTemplate t order by t.title, t.id", WordTemplate.class)
                .getResultStream()
                .map(WordTemplate::row)
                .toList();
    }
}
