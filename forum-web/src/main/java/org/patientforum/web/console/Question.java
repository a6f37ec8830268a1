package org.patientforum.web.console;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;

/**
 * Asks staff once before something that many people notice; until they answer, the bean calls no service. The tag {@code question} shows it.
 */
public class Question implements Serializable {

    private static final long serialVersionUID = 1L;

    private String asked = "";
    private List<Serializable> input = List.of();

    /**
     * Returns whether staff have answered yes to this question about the same input; if not, asks it.
     *
     * @param name the name of the bean's method, from which the id of the button is made
     */
    public boolean answered(String name, Serializable... aboutWhat) {
        return decide(name, Faces.getRequestParameter(name + "-yes") != null, aboutWhat);
    }

    boolean decide(String name, boolean yes, Serializable... aboutWhat) {
        List<Serializable> now = Arrays.asList(aboutWhat.clone());
        boolean answered = yes && asked.equals(name) && input.equals(now);
        asked = answered ? "" : name;
        input = answered ? List.of() : now;
        return answered;
    }

    /** Answers no. */
    public void withdraw() {
        asked = "";
        input = List.of();
    }

    /** The question that is asked; empty if none is. */
    public String getAsked() {
        return asked;
    }
}
