package org.patientforum.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.List;
import java.util.Properties;
import org.cyclonedx.model.Component;

/** Creates the components for jars of the server from their own metadata, because Maven does not resolve them. */
final class ServerJars {

    /** Coordinates of jars without them, by the name in their manifest. */
    private static final Properties COORDINATES = Tables.read("coordinates.properties");

    /** The licences of Payara's own jars. */
    static final List<String> PAYARA = List.of("CDDL-1.1", "GPL-2.0-with-classpath-exception");

    private final String serverVersion;

    /** @param serverVersion the version of what has none of its own: Payara's lists of XML schemas, for example */
    ServerJars(String serverVersion) {
        this.serverVersion = serverVersion;
    }

    Component component(PackedJar jar) {
        Component component = jar.module().map(ServerJars::component).orElseGet(() -> ofManifest(jar));
        component.setLicenses(Licences.of(licences(jar, component)));
        return component;
    }

    private static List<String> licences(PackedJar jar, Component component) {
        if (!jar.licences().isEmpty()) {
            return jar.licences();
        }
        List<String> ofModule = jar.module().map(MavenModule::licences).orElse(List.of());
        return ofModule.isEmpty() && component.getGroup().startsWith("fish.payara") ? PAYARA : ofModule;
    }

    static Component component(MavenModule module) {
        Component component = component(module.group(), module.artifact(), module.version());
        component.setPurl(purl("maven", component));
        component.setLicenses(Licences.of(module.licences()));
        return component;
    }

    private Component ofManifest(PackedJar jar) {
        String name = jar.manifestAttribute(
                jar.manifestAttribute("Bundle-SymbolicName").isEmpty()
                        ? "Implementation-Title"
                        : "Bundle-SymbolicName");
        String coordinates = COORDINATES.getProperty(name);
        if (coordinates == null) {
            String version = jar.version().isEmpty() ? serverVersion : jar.version();
            Component component = component("fish.payara", jar.name(), version);
            component.setPurl(purl("generic", component));
            return component;
        }
        String[] groupAndArtifact = coordinates.split(":");
        Component component = component(groupAndArtifact[0], groupAndArtifact[1], jar.version());
        component.setPurl(purl("maven", component));
        return component;
    }

    private static Component component(String group, String name, String version) {
        Component component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setGroup(group);
        component.setName(name);
        component.setVersion(version);
        return component;
    }

    static String purl(String type, Component component) {
        try {
            return new PackageURL(type, component.getGroup(), component.getName(), component.getVersion(), null, null)
                    .canonicalize();
        } catch (MalformedPackageURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
