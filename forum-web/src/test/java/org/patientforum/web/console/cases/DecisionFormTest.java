package org.patientforum.web.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.patientforum.moderation.DecisionAction;
import org.patientforum.moderation.LegalBasis;
import org.patientforum.moderation.decisions.DecisionInput.Reasons;
import org.patientforum.moderation.templates.ResponseTemplateRow;

/** A template fills a form, but does not replace what a moderator has written. */
class DecisionFormTest {

    private static final ResponseTemplateRow HIDE =
            template(DecisionAction.HIDE, new Reasons("It is unkind.", LegalBasis.RULES, "Be kind"), "We hid it.");
    private static final ResponseTemplateRow ANY = template(null, Reasons.NONE, "Thank you.");

    private final DecisionForm form = new DecisionForm();

    private static ResponseTemplateRow template(DecisionAction action, Reasons reasons, String message) {
        return new ResponseTemplateRow(1, "A template", action, reasons, message, false, 0);
    }

    @Test
    void fillsAnEmptyForm() {
        form.use(HIDE);
        assertThat(form.getAction()).isEqualTo(DecisionAction.HIDE);
        assertThat(form.getReasons().reasons()).isEqualTo(HIDE.reasons());
        assertThat(form.getMessage()).isEqualTo("We hid it.");
    }

    @Test
    void replacesWhatAnotherTemplateFilledIn() {
        form.use(HIDE);
        form.use(ANY);
        form.use(template(
                DecisionAction.DELETE, new Reasons("It names a nurse.", LegalBasis.LAW, "Privacy"), "We deleted it."));
        assertThat(form.getAction()).isEqualTo(DecisionAction.DELETE);
        assertThat(form.getReasons().reasons()).isEqualTo(new Reasons("It names a nurse.", LegalBasis.LAW, "Privacy"));
        assertThat(form.getMessage()).isEqualTo("We deleted it.");
    }

    @Test
    void keepsTypedWords() {
        form.setMessage("My own words.");
        form.getReasons().setFacts("My own facts.");
        form.use(HIDE);
        assertThat(form.getMessage()).isEqualTo("My own words.");
        assertThat(form.getReasons().getFacts()).isEqualTo("My own facts.");
        assertThat(form.getReasons().getGroundWords()).isEqualTo("Be kind");
    }

    @Test
    void keepsWhatTheTemplateLeavesOpen() {
        form.use(HIDE);
        form.use(ANY);
        assertThat(form.getAction()).isEqualTo(DecisionAction.HIDE);
        assertThat(form.getReasons().reasons()).isEqualTo(HIDE.reasons());
        assertThat(form.getMessage()).isEqualTo("Thank you.");
    }
}
