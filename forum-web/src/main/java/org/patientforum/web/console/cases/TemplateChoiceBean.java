package org.patientforum.web.console.cases;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.moderation.templates.ResponseTemplateRow;
import org.patientforum.moderation.templates.ResponseTemplateService;

/** The templates for the decision on /console/case/2041?template=7, of which the address may name one. */
@Named("consoleTemplateChoice")
@ViewScoped
public class TemplateChoiceBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    @Param
    private Long template;

    @Inject
    private ResponseTemplateService service;

    private List<ResponseTemplateRow> templates;

    @PostConstruct
    void load() {
        templates = service.offered();
    }

    /** Fills the form from the template that the address names, if any. */
    void fill(DecisionForm form) {
        templates.stream()
                .filter(row -> Long.valueOf(row.id()).equals(template))
                .forEach(form::use);
    }

    /** The templates on offer. */
    public List<ResponseTemplateRow> getTemplates() {
        return templates;
    }
}
