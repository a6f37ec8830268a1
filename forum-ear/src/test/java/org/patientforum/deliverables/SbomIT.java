package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

/** The SBOM lists the contents of forum.jar, because scanners do not see the server's jars in it. */
class SbomIT {

    private static final Path SBOM = Path.of("target/patient-forum-sbom.json");
    private static final Path FORUM = Path.of("target/forum.jar");

    private final Bom sbom = new JsonParser().parse(SBOM.toFile());

    SbomIT() throws Exception {}

    @Test
    void isValid() throws Exception {
        assertThat(new JsonParser().validate(SBOM.toFile(), Version.VERSION_16)).isEmpty();
    }

    @Test
    void listsExactlyTheJarsWithHashes() throws Exception {
        assertThat(listed()).hasSizeGreaterThan(100).containsExactlyInAnyOrderEntriesOf(packed());
    }

    @Test
    void isInForumJar() throws Exception {
        try (JarFile forum = new JarFile(FORUM.toFile());
                InputStream in = forum.getInputStream(forum.getEntry("META-INF/sbom/patient-forum.cdx.json"))) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(SBOM));
        }
    }

    /** Scanners find vulnerabilities by name and version. */
    @Test
    void everyComponentHasNameVersionAndPurl() {
        assertThat(components()).allSatisfy(component -> {
            assertThat(component.getName()).isNotBlank();
            assertThat(component.getVersion()).as(component.getBomRef()).matches("[0-9].*");
            assertThat(component.getPurl()).as(component.getBomRef()).matches("pkg:.+@.+");
        });
    }

    /** Only parts of Payara that were never published separately. */
    @Test
    void fewComponentsHaveNoMavenCoordinates() {
        assertThat(components().map(Component::getPurl).filter(purl -> !purl.startsWith("pkg:maven/")))
                .allMatch(purl ->
                        purl.matches("pkg:generic/fish\\.payara/(__\\w+_jdbc_ra|dtds|schemas|jndi-properties)@.+"));
    }

    @Test
    void listsShadedModules() {
        assertThat(components().map(Component::getPurl))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.json/json@"))
                .anyMatch(purl -> purl.startsWith("pkg:maven/org.jboss.weld/weld-core-impl@"));
    }

    @Test
    void everyLibraryOfTheApplicationHasALicence() {
        assertThat(sbom.getComponents())
                .filteredOn(component -> component.getBomRef().startsWith("application/"))
                .hasSizeGreaterThan(20)
                .allSatisfy(component -> assertThat(component.getLicenses())
                        .as(component.getBomRef())
                        .isNotNull());
    }

    private Stream<Component> components() {
        return sbom.getComponents().stream().flatMap(SbomIT::withNested);
    }

    private static Stream<Component> withNested(Component component) {
        List<Component> nested = component.getComponents() == null ? List.of() : component.getComponents();
        return Stream.concat(Stream.of(component), nested.stream().flatMap(SbomIT::withNested));
    }

    private Map<String, String> listed() {
        return sbom.getComponents().stream()
                .filter(component -> component.getEvidence() != null)
                .collect(Collectors.toMap(
                        component -> component
                                .getEvidence()
                                .getOccurrences()
                                .getFirst()
                                .getLocation(),
                        component -> component.getHashes().getFirst().getValue()));
    }

    private static Map<String, String> packed() throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (JarFile forum = new JarFile(FORUM.toFile())) {
            for (JarEntry entry : forum.stream()
                    .filter(e -> e.getName().matches(".+\\.[jr]ar"))
                    .toList()) {
                try (InputStream in = forum.getInputStream(entry)) {
                    byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                    hashes.put(entry.getName(), HexFormat.of().formatHex(hash));
                }
            }
        }
        return hashes;
    }
}
