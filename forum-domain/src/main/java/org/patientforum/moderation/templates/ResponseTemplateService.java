package org.patientforum.moderation.templates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;

/**
 * Manages templates for the texts of decisions. Changes are recorded in the audit trail. Decisions keep their own copy
 * of the text.
 */
@Stateless
public class ResponseTemplateService {

    private ResponseTemplates templates;
    private AuditTrail audit;

    protected ResponseTemplateService() {}

    @Inject
    public ResponseTemplateService(ResponseTemplates templates, AuditTrail audit) {
        this.templates = templates;
        this.audit = audit;
    }

    /** All templates by title, including archived ones. */
    @RolesAllowed("moderator")
    public List<ResponseTemplateRow> all() {
        return templates.all();
    }

    /** The templates that are not archived, by title. */
    @RolesAllowed("groupModerator")
    public List<ResponseTemplateRow> offered() {
        return templates.all().stream().filter(row -> !row.archived()).toList();
    }

    /** Adds a template and returns its id. Throws DecisionRefused if the title or text is empty or too long. */
    @RolesAllowed("moderator")
    public long add(long actorId, ResponseTemplateRow input) {
        long id = templates.add(new ResponseTemplate(input));
        record(actorId, AuditAction.TEMPLATE_ADDED, id);
        return id;
    }

    /** Changes a template. Throws ChangedMeanwhile, and DecisionRefused like {@link #add}. */
    @RolesAllowed("moderator")
    public void change(long actorId, ResponseTemplateRow input) {
        ResponseTemplate template = templates.locked(input.id());
        template.requireVersion(input.version());
        template.update(input);
        record(actorId, AuditAction.TEMPLATE_CHANGED, input.id());
    }

    /** Archives a template, or offers it again. */
    @RolesAllowed("moderator")
    public void archive(long actorId, long id, boolean archived) {
        templates.locked(id).archive(archived);
        record(actorId, archived ? AuditAction.TEMPLATE_ARCHIVED : AuditAction.TEMPLATE_OFFERED, id);
    }

    private void record(long actorId, AuditAction action, long id) {
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.TEMPLATE, id), "");
    }
}
