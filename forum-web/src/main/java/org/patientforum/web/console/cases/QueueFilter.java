package org.patientforum.web.console.cases;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.casefile.CaseFilter;
import org.patientforum.moderation.cases.CaseKind;

/** The filter of the queue in the address: {@code ?which=MINE&kind=UNKIND}. */
@Dependent
public class QueueFilter implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private CaseFilter.Which which;

    @Inject
    @Param
    private CaseKind kind;

    /** The filter in its usual order. */
    CaseFilter filter() {
        return new CaseFilter(which == null ? CaseFilter.Which.TO_DO : which, kind);
    }

    /** The query string that keeps the filter; empty for the usual queue. */
    String query() {
        CaseFilter filter = filter();
        boolean usual = filter.which() == CaseFilter.Which.TO_DO && kind == null;
        return usual ? "" : "?which=" + filter.which() + (kind == null ? "" : "&kind=" + kind);
    }
}
