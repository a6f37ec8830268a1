package org.patientforum.web.console.posts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.patientforum.shared.Sorting;
import org.patientforum.web.console.ConsoleTable;
import org.patientforum.wordfilter.FilterAction;
import org.patientforum.wordfilter.WatchedWordColumn;
import org.patientforum.wordfilter.WatchedWordRow;
import org.patientforum.wordfilter.WatchedWordService;
import org.patientforum.wordfilter.WordMatch;

/** The page /console/watched-words?part=cure&treatment=HOLD: the watched words, and a form to test a text against them. */
@Named("consoleWatchedWords")
@ViewScoped
public class WatchedWordsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Limits the response for texts full of watched words. */
    private static final int MAX_MATCHES_SHOWN = 100;

    @Inject
    @Param
    private String part;

    @Inject
    @Param
    private FilterAction treatment;

    @Inject
    private WatchedWordService service;

    private String text;
    private List<String> matches;
    private ConsoleTable<WatchedWordRow, WatchedWordColumn> rows;

    /** Prepares the list; the table loads its rows lazily. */
    public void load() {
        rows = new ConsoleTable<>(WatchedWordColumn.USUAL_ORDER, new ConsoleTable.Source<>() {
            @Override
            public long count() {
                return service.count(part, treatment);
            }

            @Override
            public List<WatchedWordRow> rows(Sorting<WatchedWordColumn> sorting, int first, int limit) {
                return service.find(part, treatment, sorting, first, limit);
            }
        });
    }

    /** Shows the watched words that the text contains. */
    public void test() {
        matches = service.tryOut(text).stream()
                .limit(MAX_MATCHES_SHOWN)
                .map(this::line)
                .toList();
    }

    private String line(WordMatch match) {
        return HeldPostMessages.text(
                "try.line",
                match.in(text),
                HeldPostMessages.text("treatment." + match.word().treatment()),
                match.word().pattern());
    }

    public ConsoleTable<WatchedWordRow, WatchedWordColumn> getRows() {
        return rows;
    }

    public List<String> getMatches() {
        return matches;
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
