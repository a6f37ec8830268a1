package org.patientforum.sbom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Evidence;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.component.evidence.Occurrence;
import org.cyclonedx.parsers.JsonParser;

/**
 * Writes the SBOM of forum.jar. The application's libraries are looked up by hash in the SBOM of the war; the server's jars provide their own metadata. Reproducible:
 * contains neither the current time nor a random number.
 */
public final class WriteSbom {

    private static final String SERVER = "pkg:maven/fish.payara.extras/payara-micro@";

    private final JarFile forum;
    private final Map<String, Component> libraries = new HashMap<>();
    private final Bom bom = new Bom();

    private WriteSbom(JarFile forum, Path librariesBom) throws ParseException {
        this.forum = forum;
        for (Component library : new JsonParser().parse(librariesBom.toFile()).getComponents()) {
            library.getHashes().forEach(hash -> libraries.put(hash.getValue(), library));
        }
    }

    /** Arguments: forum.jar, the SBOM of the war's libraries, the output file, and the timestamp of the build. */
    public static void main(String... arguments) throws IOException, ParseException, GeneratorException {
        try (JarFile forum = new JarFile(arguments[0])) {
            Bom bom = new WriteSbom(forum, Path.of(arguments[1])).write(Instant.parse(arguments[3]));
            String json =
                    BomGeneratorFactory.createJson(Version.VERSION_16, bom).toJsonString();
            List<ParseException> faults = new JsonParser().validate(json, Version.VERSION_16);
            if (!faults.isEmpty()) {
                throw new IllegalStateException("The SBOM is not valid: " + faults);
            }
            Files.writeString(Path.of(arguments[2]), json);
        }
    }

    private Bom write(Instant time) throws IOException {
        Component application = application();
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(time));
        metadata.setComponent(application);
        bom.setMetadata(metadata);
        Dependency ofApplication = new Dependency(application.getBomRef());
        Component server = server();
        bom.addComponent(server);
        ofApplication.addDependency(new Dependency(server.getBomRef()));
        Dependency ofServer = new Dependency(server.getBomRef());
        ServerJars serverJars = new ServerJars(server.getVersion());
        for (PackedJar jar : jars()) {
            Component component = component(jar, serverJars);
            bom.addComponent(component);
            (jar.inServer() ? ofServer : ofApplication).addDependency(new Dependency(component.getBomRef()));
        }
        bom.addDependency(ofApplication);
        bom.addDependency(ofServer);
        return bom;
    }

    private Component application() throws IOException {
        Attributes manifest = forum.getManifest().getMainAttributes();
        Component application = new Component();
        application.setType(Component.Type.APPLICATION);
        application.setGroup("org.patientforum");
        application.setName("patient-forum");
        application.setVersion(manifest.getValue("Implementation-Version"));
        application.setLicenses(Licences.of(List.of("Apache-2.0")));
        application.setPurl(ServerJars.purl("maven", application));
        application.setBomRef("forum.jar");
        return application;
    }

    /** Payara Micro as a whole, the component that advisories name. */
    private Component server() throws IOException {
        MavenModule boot = forum.stream()
                .filter(entry -> entry.getName().matches("META-INF/maven/.+/payara-micro-boot/pom\\.properties"))
                .map(entry -> MavenModule.of(content(entry), null))
                .filter(module -> module.group() != null)
                .findFirst()
                .orElseThrow();
        Component server = ServerJars.component(
                new MavenModule("fish.payara.extras", "payara-micro", boot.version(), ServerJars.PAYARA));
        server.setType(Component.Type.FRAMEWORK);
        server.setBomRef(SERVER + boot.version());
        return server;
    }

    private List<PackedJar> jars() {
        List<PackedJar> jars = new ArrayList<>();
        forum.stream()
                .filter(entry -> entry.getName().matches(".+\\.[jr]ar"))
                .map(entry -> PackedJar.read(entry.getName(), content(entry)))
                .forEach(jars::add);
        jars.sort(Comparator.comparing(PackedJar::path));
        return jars;
    }

    private byte[] content(JarEntry entry) {
        try (InputStream in = forum.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Component component(PackedJar jar, ServerJars serverJars) {
        Component library = libraries.get(jar.sha256());
        Component component = library == null ? serverJars.component(jar) : library;
        component.setBomRef(jar.path());
        component.setHashes(List.of(new Hash(Hash.Algorithm.SHA_256, jar.sha256())));
        Occurrence occurrence = new Occurrence();
        occurrence.setLocation(jar.path());
        Evidence evidence = new Evidence();
        evidence.addOccurrence(occurrence);
        component.setEvidence(evidence);
        jar.shaded().forEach(module -> component.addComponent(shaded(module, component)));
        return component;
    }

    private static Component shaded(MavenModule module, Component jar) {
        Component component = ServerJars.component(module);
        component.setBomRef(jar.getBomRef() + "#" + component.getPurl());
        if (component.getLicenses() == null && module.group().equals(jar.getGroup())) {
            component.setLicenses(jar.getLicenses()); // a part of the same project
        }
        return component;
    }
}
