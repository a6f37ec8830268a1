package org.patientforum.sbom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A Maven module in a jar, as described in {@code META-INF/maven}. A jar with shaded libraries contains several. */
record MavenModule(String group, String artifact, String version, List<String> licences) {

    /** @param pom the module's pom.xml, or null where the jar has none */
    static MavenModule of(byte[] pomProperties, byte[] pom) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(pomProperties));
            return new MavenModule(
                    properties.getProperty("groupId"),
                    properties.getProperty("artifactId"),
                    properties.getProperty("version"),
                    pom == null ? List.of() : licences(pom));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> licences(byte[] pom) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList found = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(pom))
                .getElementsByTagName("license");
        List<String> licences = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element licence = (Element) found.item(i);
            String name = text(licence, "name");
            if (!name.isEmpty()) {
                licences.add(name);
            }
        }
        return licences;
    }

    private static String text(Element element, String child) {
        NodeList found = element.getElementsByTagName(child);
        return found.getLength() == 0
                ? ""
                : found.item(0).getTextContent().strip().replaceAll("\\s+", " ");
    }
}
