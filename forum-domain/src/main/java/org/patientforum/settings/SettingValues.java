package org.patientforum.settings;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.patientforum.shared.LikePattern;
import org.patientforum.shared.NotFound;
import org.patientforum.shared.Sorting;

/** Repository of settings and their changes. */
@Dependent
class SettingValues {

    private static final String CHANGE = """
            select new org.patientforum.settings.SettingChangeRow(
                c.id, c.name, c.version, c.madeAt, m.pseudonym, c.fromValue, c.toValue, c.reason)
            from SettingChange c join ForumMember m on m.id = c.actorId""";

    private final EntityManager em;

    @Inject
    SettingValues(EntityManager em) {
        this.em = em;
    }

    /** All changed settings. Runs in its own transaction, because the reader's may already be marked for rollback. */
    @Transactional(TxType.REQUIRES_NEW)
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        em.createQuery("select v.name, v.value from SettingValue v where v.value is not null", Object[].class)
                .getResultList()
                .forEach(row -> values.put((String) row[0], (String) row[1]));
        return values;
    }

    SettingValue valueOf(String name) {
        SettingValue setting = em.find(SettingValue.class, name);
        if (setting == null) {
            setting = new SettingValue(name);
            em.persist(setting);
        }
        return setting;
    }

    /** The stored state of a setting. */
    SettingRow row(Setting setting) {
        SettingValue kept = em.find(SettingValue.class, setting.key());
        return kept == null
                ? new SettingRow(setting, null, 0, false, false)
                : new SettingRow(setting, kept.value(), kept.version(), kept.value() != null, false);
    }

    long add(SettingChange change) {
        em.persist(change);
        em.flush();
        return change.id();
    }

    SettingChangeRow change(long id) {
        return em.createQuery(CHANGE + " where c.id = :id", SettingChangeRow.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("setting"));
    }

    List<SettingChangeRow> changes(SettingFilter filter, Sorting<SettingChangeColumn> sorting, int first, int limit) {
        String order = sorting.clause(sorting.column().expressions(filter));
        return filtered(filter, CHANGE, order, SettingChangeRow.class)
                .setFirstResult(first)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(SettingFilter filter) {
        return filtered(filter, "select count(c) from SettingChange c", "", Long.class)
                .getSingleResult();
    }

    private <T> TypedQuery<T> filtered(SettingFilter filter, String select, String order, Class<T> type) {
        String where = " where 1 = 1" + (filter.setting() == null ? "" : " and c.name = :name")
                + (filter.words() == null
                        ? ""
                        : " and (lower(c.fromValue) like :words escape '!' or lower(c.toValue) like :words escape '!'"
                                + " or lower(c.reason) like :words escape '!')");
        TypedQuery<T> query = em.createQuery(select + where + order, type);
        if (filter.setting() != null) {
            query.setParameter("name", filter.setting().key());
        }
        if (filter.words() != null) {
            query.setParameter("words", LikePattern.containing(filter.words().toLowerCase(Locale.ROOT)));
        }
        return query;
    }
}
