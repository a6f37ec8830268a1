package org.patientforum.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReferenceTest {

    @Test
    void looksLikeR7K3M9QX2() {
        assertThat(ReportReference.next()).matches("R-[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(ReportReference.isValid(ReportReference.next())).isTrue();
        assertThat(ReportReference.isValid("R-7K3M-9QX2")).isTrue();
    }

    @Test
    void containsNoAmbiguousCharacters() {
        assertThat(ReportReference.ALPHABET).doesNotContain("0", "O", "1", "I", "L", "B", "S", "U", "Z");
    }

    @Test
    void isNotRepeated() {
        assertThat(IntStream.range(0, 2_000)
                        .mapToObj(i -> ReportReference.next())
                        .distinct())
                .hasSize(2_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"R-7K3M-9QX2", " r7k3m9qx2 ", "r 7k3m 9qx2", "R‑7K3M–9QX2"})
    void isRecognisedHoweverItIsTyped(String typed) {
        assertThat(ReportReference.normalized(typed)).contains("R-7K3M-9QX2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R-7K3M", "R-7K3M-9QXO", "R-7K3M-9QX22", "hello R-7K3M-9QX2"})
    void otherTextIsNoReference(String typed) {
        assertThat(ReportReference.normalized(typed)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "R-7K3M", "R-7K3M-9QXO", "r-7k3m-9qx2", "R-7K3M-9QX2 ", "<script>"})
    void malformedReferencesAreInvalid(String reference) {
        assertThat(ReportReference.isValid(reference)).isFalse();
    }
}
