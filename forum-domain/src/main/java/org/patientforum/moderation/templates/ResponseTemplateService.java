package org.patientforum.moderation.templates;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.patientforum.audit.AuditAction;
import org.patientforum.audit.AuditObject;
import org.patientforum.audit.AuditTrail;

/** Words that staff choose for decisions. Who changed them when is in the audit trail; decisions keep the words they were made with. */
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

    /** All of them by title, archived ones too. */
    @RolesAllowed("moderator")
    public List<ResponseTemplateRow> all() {
        return templates.all();
    }

    /** Those to choose from, by title. */
    @RolesAllowed("groupModerator")
    public List<ResponseTemplateRow> offered() {
        return templates.all().stream().filter(row -> !row.archived()).toList();
    }

    /** Adds one and gives its id. Throws DecisionRefused without a title or words. */
    @RolesAllowed("moderator")
    public long add(long actorId, ResponseTemplateRow wish) {
        long id = templates.add(new ResponseTemplate(wish));
        record(actorId, AuditAction.TEMPLATE_ADDED, id);
        return id;
    }

    /** Changes one. Throws ChangedMeanwhile if somebody has changed it since, DecisionRefused as {@link #add}. */
    @RolesAllowed("moderator")
    public void change(long actorId, ResponseTemplateRow wish) {
        ResponseTemplate template = templates.locked(wish.id());
        template.requireSeen(wish.version());
        template.word(wish);
        record(actorId, AuditAction.TEMPLATE_CHANGED, wish.id());
    }

    /** Offers one no longer, or again. */
    @RolesAllowed("moderator")
    public void archive(long actorId, long id, boolean archived) {
        templates.locked(id).archive(archived);
        record(actorId, archived ? AuditAction.TEMPLATE_ARCHIVED : AuditAction.TEMPLATE_OFFERED, id);
    }

    private void record(long actorId, AuditAction action, long id) {
        audit.record(actorId, action, new AuditObject(AuditObject.Kind.TEMPLATE, id), "");
    }
}
