package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The libraries that we compile and test with, but that the server provides at run time, have the server's versions, so that tests run the same code as production.
 * If a server's version was never published, an older version of the same line is used.
 */
class ServerVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "h2, h2, 3",
        "angus-mail, angus-mail, 3",
        "eclipselink, org.eclipse.persistence.core, 2",
        "microprofile-config, microprofile-config-api, 1"
    })
    void matchesServerVersion(String property, String jar, int equalParts) throws Exception {
        Version ours = Version.parse(versionInPom(property));
        Version server = Version.parse(versionInServer(jar));
        assertThat(ours).isLessThanOrEqualTo(server);
        assertThat(parts(ours, equalParts)).isEqualTo(parts(server, equalParts));
    }

    private static List<String> parts(Version version, int count) {
        return Arrays.asList(version.toString().split("\\.")).subList(0, count);
    }

    private static String versionInPom(String property) throws IOException {
        Matcher version = Pattern.compile("<" + property + "\\.version>([^<]+)<")
                .matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    /** Without the suffix of Payara's own builds. */
    private static String versionInServer(String name) throws Exception {
        Path micro = Path.of(PayaraMicro.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile server = new JarFile(micro.toFile());
                InputStream entry = server.getInputStream(server.getEntry("MICRO-INF/runtime/" + name + ".jar"));
                JarInputStream jar = new JarInputStream(entry)) {
            String version = jar.getManifest().getMainAttributes().getValue("Bundle-Version");
            return version.replaceFirst("\\.payara-.*", "");
        }
    }
}
