package org.patientforum.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What no page may do: print text unescaped, or say words that are not in a bundle. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern BEAN = Pattern.compile("@Named\\(\"(\\w+)\"\\)");
    private static final Pattern ROW = Pattern.compile("\\bvar=\"(\\w+)\"");
    private static final Set<String> SPOKEN =
            Set.of("alt", "title", "aria-label", "placeholder", "label", "header", "summary", "emptyMessage");
    private static final Set<String> SPEAKS_ITS_VALUE = Set.of(
            "h:outputText", "h:commandButton", "p:commandButton", "h:link", "h:outputLabel", "p:button", "p:link");
    private static final Set<String> NO_TEXT = Set.of("script", "style", "h:outputScript", "h:outputStylesheet");

    static Stream<Path> pages() throws Exception {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlyTheTagForWrittenTextPrintsUnescaped(Path page) throws Exception {
        if (!page.endsWith("WEB-INF/tags/written.xhtml")) {
            assertThat(Files.readString(page)).doesNotContainPattern("escape\\s*=\\s*[\"'](?!true)");
        }
    }

    /** A field with a maxlength cuts what is pasted into it, and nobody is told. The server says how much there is room for. */
    @ParameterizedTest
    @MethodSource("pages")
    void noFieldCutsWhatIsTyped(Path page) throws Exception {
        assertThat(Files.readString(page)).doesNotContainIgnoringCase("maxlength");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void wordsComeFromBundles(Path page) throws Exception {
        List<String> words = new ArrayList<>();
        collect(parse(Files.readString(page)), words);
        assertThat(words).as("words written into " + page).isEmpty();
    }

    /** In a page, a bean hides a row variable of the same name. */
    @Test
    void noRowOfAListIsCalledLikeABean() throws Exception {
        Set<String> beans = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                BEAN.matcher(Files.readString(file)).results().forEach(named -> beans.add(named.group(1)));
            }
        }
        Set<String> rows = new TreeSet<>();
        for (Path page : pages().toList()) {
            ROW.matcher(Files.readString(page)).results().forEach(named -> rows.add(named.group(1)));
        }
        assertThat(beans).contains("cases");
        assertThat(rows).contains("row").doesNotContainAnyElementsOf(beans);
    }

    private static Node parse(String page) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
        String withoutNamedCharacters = page.replaceAll("&(?!amp;|lt;|gt;|quot;|apos;|#)\\w+;", " ");
        return builder.parse(new InputSource(new StringReader(withoutNamedCharacters)));
    }

    private static void collect(Node node, List<String> words) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            collectWords(node.getTextContent(), words);
        }
        if (node instanceof Element element) {
            collectAttributes(element, words);
        }
        if (!NO_TEXT.contains(node.getNodeName())) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                collect(child, words);
            }
        }
    }

    private static void collectAttributes(Element element, List<String> words) {
        SPOKEN.forEach(name -> collectWords(element.getAttribute(name), words));
        if (SPEAKS_ITS_VALUE.contains(element.getTagName())) {
            collectWords(element.getAttribute("value"), words);
        }
    }

    private static void collectWords(String text, List<String> words) {
        if (WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find()) {
            words.add(text.strip());
        }
    }
}
