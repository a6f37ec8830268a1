package org.patientforum.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BannerTest {

    @Test
    void namesBuild() {
        assertThat(Banner.of(Options.load(), 1000))
                .containsPattern(
                        "Patient Forum [0-9]+\\.[0-9]+\\.[0-9]+(?:-SNAPSHOT)?(?: \\([0-9a-f]{8}\\))? is running at");
    }
}
