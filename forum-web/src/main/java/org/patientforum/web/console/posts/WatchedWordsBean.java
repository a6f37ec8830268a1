package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.web.console.LazyTables;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordRow;
import org.patientforum.wordfilter.WatchedWordService;
import org.patientforum.wordfilter.WordMatch;
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
    private FilterAction treatment;

    @Inject
    private WatchedWordService words;

    private String text;
    private List<String> found;
    private LazyDataModel<WatchedWordRow> rows;

    /** Prepares the list; the rows come as the table asks for them. */
    public void load() {
        rows = new LazyTables<>(new LazyTables.Source<>() {
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

    private String line(WordMatch sighting) {
        return HeldPostTexts.text(
                "try.line",
                sighting.in(text),
                HeldPostTexts.text("treatment." + sighting.word().treatment()),
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

    public FilterAction getTreatment() {
        return treatment;
    }

    public FilterAction[] getTreatments() {
        return FilterAction.values();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
