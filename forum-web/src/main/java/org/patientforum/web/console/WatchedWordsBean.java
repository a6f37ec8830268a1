package org.patientforum.web.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.watching.Sighting;
import org.patientforum.watching.Treatment;
import org.patientforum.watching.WatchedWordRow;
import org.patientforum.watching.WatchedWordService;
import org.primefaces.model.LazyDataModel;

/** The page /console/watched-words?part=cure&treatment=HOLD: the words, and trying a text against them. */
@Named("watchedWords")
@ViewScoped
public class WatchedWordsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A text full of watched words tells no more by its hundredth. */
    private static final int MOST_SHOWN = 100;

    @Inject
    @Param
    private String part;

    @Inject
    @Param
    private Treatment treatment;

    @Inject
    private WatchedWordService words;

    private String text;
    private List<String> found;
    private LazyDataModel<WatchedWordRow> rows;

    /** Prepares the list; the rows come as the table asks for them. */
    public void load() {
        rows = new Stretches<>(new Stretches.Source<>() {
            @Override
            public long count() {
                return words.count(part, treatment);
            }

            @Override
            public List<WatchedWordRow> rows(int first, int atMost) {
                return words.find(part, treatment, first, atMost);
            }
        });
    }

    /** Shows what would be found in the text. */
    public void tryOut() {
        found = words.tryOut(text).stream().limit(MOST_SHOWN).map(this::line).toList();
    }

    private String line(Sighting sighting) {
        return HoldingWords.text(
                "try.line",
                sighting.in(text),
                HoldingWords.text("treatment." + sighting.word().treatment()),
                sighting.word().pattern());
    }

    public LazyDataModel<WatchedWordRow> getRows() {
        return rows;
    }

    public List<String> getFound() {
        return found;
    }

    public String getPart() {
        return part;
    }

    public Treatment getTreatment() {
        return treatment;
    }

    public Treatment[] getTreatments() {
        return Treatment.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
