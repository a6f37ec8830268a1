package org.patientforum.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentColourTest {

    @Test
    void measuresContrastAsTheGuidelinesDo() {
        assertThat(AccentColour.contrast("#000000", "#ffffff")).isCloseTo(21, within(0.001));
        assertThat(AccentColour.contrast("#ffffff", "#ffffff")).isCloseTo(1, within(0.001));
        assertThat(AccentColour.contrast("#777777", "#ffffff")).isCloseTo(4.48, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#0a5257", "#003087", "#5b2a86", "#7a1531", "#000000", " #0A5257 "})
    void makesShadesThatCanBeReadOnLightAndDarkPages(String chosen) {
        AccentColour colour = AccentColour.of(chosen);
        assertThat(colour.contrast()).isGreaterThanOrEqualTo(7);
        assertThat(AccentColour.contrast(colour.light(), colour.wash())).isGreaterThanOrEqualTo(7);
        assertThat(AccentColour.contrast("#ffffff", colour.light())).isGreaterThanOrEqualTo(7);
        assertThat(AccentColour.contrast(colour.dark(), "#1f3235")).isGreaterThanOrEqualTo(7);
        assertThat(AccentColour.contrast(colour.dark(), colour.darkWash())).isGreaterThanOrEqualTo(7);
        assertThat(AccentColour.contrast(colour.onDark(), colour.dark())).isGreaterThanOrEqualTo(7);
    }

    @Test
    void tellsTheRatioAndTheClosestColourThatCanBeRead() {
        assertThatThrownBy(() -> AccentColour.of("#3399ff")).isInstanceOfSatisfying(SettingRefused.class, refused -> {
            assertThat(refused.key()).isEqualTo("setting.contrast");
            assertThat(refused.arguments()[0]).isEqualTo("2.5:1");
            assertThat(AccentColour.of((String) refused.arguments()[2]).contrast())
                    .isBetween(7.0, 7.6);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "teal", "#fff", "#0a52571", "#0a525g", "#0a5257;}"})
    void refusesWhatIsNoColour(String typed) {
        assertThatThrownBy(() -> AccentColour.of(typed)).hasMessage("setting.colour");
    }
}
