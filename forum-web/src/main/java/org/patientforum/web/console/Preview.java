package org.patientforum.web.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What was typed and looked at before it goes out: whatever was changed since is looked at first. */
public class Preview implements Serializable {

    private static final long serialVersionUID = 1L;

    private String shown = "";
    private List<Serializable> typed = List.of();

    /** Whether just this was looked at; if not, it is shown now. Without words there is nothing to look at. */
    public boolean seen(String what, String words, Serializable... others) {
        if (words == null || words.isBlank()) {
            shown = "";
            return true; // what is missing is told by who takes it
        }
        Serializable[] all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = words;
        List<Serializable> now = Arrays.asList(all);
        boolean same = shown.equals(what) && typed.equals(now);
        shown = what;
        typed = now;
        return same;
    }

    /** What is shown; empty if nothing is. */
    public String getShown() {
        return shown;
    }
}
