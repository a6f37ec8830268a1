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

/** Pages escape text and take it from bundles, and their variables shadow no other names. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{[^}]*}");
    private static final Pattern WORD = Pattern.compile("\\p{L}");
    private static final Pattern BUNDLE = Pattern.compile("<var>(\\w+)</var>");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:\\bvar|\\bvarStatus|<ui:param\\s+name)\\s*=\\s*[\"'](\\w+)[\"']");

    /** The implicit objects of Jakarta Faces 4.1 (section 5.6.2.1) and Jakarta Pages, and the one that OmniFaces adds. */
    private static final Set<String> IMPLICIT_OBJECTS = Set.of(
            "application",
            "applicationScope",
            "cc",
            "component",
            "cookie",
            "externalContext",
            "faces",
            "facesContext",
            "flash",
            "flowScope",
            "header",
            "headerValues",
            "initParam",
            "pageContext",
            "pageScope",
            "param",
            "paramValues",
            "request",
            "requestScope",
            "resource",
            "session",
            "sessionScope",
            "view",
            "viewScope");

    private static final Set<String> TEXT_ATTRIBUTES =
            Set.of("alt", "title", "aria-label", "placeholder", "label", "header", "summary", "emptyMessage");
    private static final Set<String> TAGS_WITH_TEXT_VALUE = Set.of(
            "h:outputText", "h:commandButton", "p:commandButton", "h:link", "h:outputLabel", "p:button", "p:link");
    private static final Set<String> TAGS_WITHOUT_TEXT =
            Set.of("script", "style", "h:outputScript", "h:outputStylesheet");

    static Stream<Path> pages() throws Exception {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void onlyTagWrittenPrintsUnescapedText(Path page) throws Exception {
        if (!page.endsWith("WEB-INF/tags/written.xhtml")) {
            assertThat(Files.readString(page)).doesNotContainPattern("escape\\s*=\\s*[\"'](?!true)");
        }
    }

    /** A field with a maxlength silently truncates pasted text; the server rejects long text and states the limit. */
    @ParameterizedTest
    @MethodSource("pages")
    void fieldsHaveNoMaxlength(Path page) throws Exception {
        assertThat(Files.readString(page)).doesNotContainIgnoringCase("maxlength");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void textsComeFromBundles(Path page) throws Exception {
        List<String> words = new ArrayList<>();
        collect(parse(Files.readString(page)), words);
        assertThat(words).as("literal text in " + page).isEmpty();
    }

    /** The formatter leaves comments at the column where they are. */
    @ParameterizedTest
    @MethodSource("pages")
    void commentsAreIndentedLikeElements(Path page) throws Exception {
        assertThat(Files.readString(page)).doesNotContainPattern("(?s)<[a-z].*\\n<!--");
    }

    /**
     * A variable of a page must not have the same name as an implicit object of Faces, a bundle, or a bean of the forum or a library. Expressions
     * would silently resolve the name to the one with the higher precedence.
     */
    @Test
    void variablesDoNotShadowOtherNames() throws Exception {
        Set<String> known = new TreeSet<>(IMPLICIT_OBJECTS);
        collectNames(BUNDLE, Files.readString(PAGES.resolve("WEB-INF/faces-config.xml")), known);
        known.addAll(NamedBeans.all());
        assertThat(known).contains("consoleCases", "text", "dates", "request", "now", "startup");
        Set<String> variables = new TreeSet<>();
        for (Path page : pages().toList()) {
            collectNames(VARIABLE, Files.readString(page), variables);
        }
        assertThat(variables).contains("row", "place", "pageTitle").doesNotContainAnyElementsOf(known);
    }

    private static void collectNames(Pattern pattern, String page, Set<String> names) {
        pattern.matcher(page).results().forEach(named -> names.add(named.group(1)));
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
        if (!TAGS_WITHOUT_TEXT.contains(node.getNodeName())) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                collect(child, words);
            }
        }
    }

    private static void collectAttributes(Element element, List<String> words) {
        TEXT_ATTRIBUTES.forEach(name -> collectWords(element.getAttribute(name), words));
        if (TAGS_WITH_TEXT_VALUE.contains(element.getTagName())) {
            collectWords(element.getAttribute("value"), words);
        }
    }

    private static void collectWords(String text, List<String> words) {
        if (WORD.matcher(EXPRESSION.matcher(text).replaceAll("")).find()) {
            words.add(text.strip());
        }
    }
}
