package org.patientforum.web.console.rights;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.omnifaces.util.Faces;
import org.patientforum.web.console.ConsoleTable;

/** The page /console/rights: who may do what. */
@Named("consoleRights")
@ViewScoped
public class RightsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Rights rights;

    private ConsoleTable<RightRow, RightColumn> rows;

    /** Prepares the table. */
    public void load() {
        rows = ConsoleTable.ofAll(RightColumn.class, new ConsoleTable.WholeList<>() {
            @Override
            public List<RightRow> all() {
                return rights.all();
            }

            @Override
            public Comparator<RightRow> by(RightColumn column) {
                Locale locale = Faces.getLocale();
                ResourceBundle words = ResourceBundle.getBundle("texts.rights", locale);
                return Comparator.comparing(
                        row -> words.getString(Rights.WORDS + row.right()), Collator.getInstance(locale));
            }
        });
    }

    public ConsoleTable<RightRow, RightColumn> getRows() {
        return rows;
    }
}
