package org.patientforum.running;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A visitor who uses only the keyboard. Each focused element must be visible. */
public final class Keyboard {

    private static final int MAX_STOPS = 120;

    /** The focused element: its name and, if its focus is not visible, the reason. */
    private static final String FOCUSED = """
            () => {
                const e = document.activeElement;
                if (!e || e === document.body) { return {name: '', unseen: ''}; }
                const name = e.labels && e.labels.length ? [...e.labels].map(l => l.textContent).join(' ')
                    : e.getAttribute('aria-label') || (e.tagName === 'INPUT' ? e.value : '') || e.textContent;
                const style = getComputedStyle(e);
                const box = e.getBoundingClientRect();
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3;
                const mine = at => at && (e.contains(at) || at.contains(e) || (e.labels && [...e.labels].some(l => l.contains(at))));
                const free = [.1, .5, .9].some(y => mine(document.elementFromPoint(box.left + box.width / 2, box.top + box.height * y)));
                const unseen = !ring ? 'has no ring of 3 px: ' + style.outline : !free ? 'is covered or off the screen: ' + JSON.stringify(box) : '';
                return {name: name.replace(/\\s+/g, ' ').trim(), unseen};
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the focused element's name is or begins with this one. */
    public Keyboard to(String name) {
        List<String> passed = new ArrayList<>();
        while (passed.size() < MAX_STOPS) {
            String focused = next("Tab");
            if (focused.startsWith(name)) {
                return this;
            }
            passed.add(focused);
        }
        throw new AssertionError("Tab does not come to \"" + name + "\", only to " + passed);
    }

    /** Presses Tab or Shift+Tab once and returns the name of the element that has the focus then. */
    public String next(String key) {
        page.keyboard().press(key);
        Map<?, ?> focused = (Map<?, ?>) page.evaluate(FOCUSED);
        if (!focused.get("unseen").equals("")) {
            throw new AssertionError("The focus on \"" + focused.get("name") + "\" " + focused.get("unseen"));
        }
        return (String) focused.get("name");
    }

    /** Returns the names of all focusable elements in tab order. */
    public List<String> stops() {
        List<String> stops = new ArrayList<>();
        for (String stop = next("Tab"); !stop.isEmpty() && stops.size() < MAX_STOPS; stop = next("Tab")) {
            stops.add(stop);
        }
        return stops;
    }

    public Keyboard type(String text) {
        page.keyboard().insertText(text);
        return this;
    }

    /** Presses a key: "Enter" follows a link or submits a form, "Space" toggles a checkbox. */
    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses Enter and waits for the next page, whose address must differ from that of this page. */
    public Keyboard enter(String glob) {
        page.keyboard().press("Enter");
        page.waitForURL(glob);
        return this;
    }
}
