package org.patientforum.deliverables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** forum.jar excludes parts of the server that the forum does not use. They would need space, start time and maintenance. */
class ExcludedJarsIT {

    private static final Path FORUM = Path.of("target/forum.jar");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security-connector-.+-client",
                "libpam4j.*",
                "jersey-(?!common|server|container-servlet|hk2).+",
                "krazo-.+",
                "tyrus-.+",
                "microprofile-(config-ext|fault|healthcheck|jwt|openapi|rest|telemetry).+",
                "agentic-ai-.+",
                "jackson-.+",
                "jaxb-osgi",
                "snakeyaml",
                "yasson",
                "rmic",
                "jline.*",
                "reactor-core"
            })
    void excludesUnusedServerJar(String jar) throws Exception {
        assertThat(runtime())
                .hasSizeGreaterThan(200)
                .noneMatch(name -> name.matches("MICRO-INF/runtime/" + jar + "\\.jar"));
    }

    /** Detects large files that are packed by mistake. */
    @Test
    void isSmallerThan120Megabytes() throws Exception {
        assertThat(Files.size(FORUM)).isLessThan(120_000_000);
    }

    private static List<String> runtime() throws Exception {
        try (JarFile forum = new JarFile(FORUM.toFile())) {
            return forum.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith("MICRO-INF/runtime/"))
                    .toList();
        }
    }
}
