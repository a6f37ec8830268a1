package org.patientforum.web.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Makes staff preview a message before it is sent: input changed after the preview is previewed again. */
public class Preview implements Serializable {

    private static final long serialVersionUID = 1L;

    private String shown = "";
    private List<Serializable> input = List.of();

    /**
     * Returns whether exactly this input has been previewed; if not, shows it as the preview. Blank text needs no preview:
     * the service rejects it.
     *
     * @param form the form that is being sent, which is compared too
     * @param others further input of the form, which is compared too
     */
    public boolean confirms(String form, String text, Serializable... others) {
        if (text == null || text.isBlank()) {
            shown = "";
            return true;
        }
        Serializable[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = text;
        List<Serializable> now = Arrays.asList(all);
        boolean same = shown.equals(form) && input.equals(now);
        shown = form;
        input = now;
        return same;
    }

    /** The form whose preview is shown; empty if none is. */
    public String getShown() {
        return shown;
    }
}
