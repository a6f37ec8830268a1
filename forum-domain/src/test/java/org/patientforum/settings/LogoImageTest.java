package org.patientforum.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoImageTest {

    private static byte[] file(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void drawsTheImageAnewInASquare(String format) throws IOException {
        LogoImage logo = LogoImage.read(file(format, 300, 120));
        BufferedImage square = ImageIO.read(new ByteArrayInputStream(logo.png()));
        assertThat(square.getWidth()).isEqualTo(square.getHeight()).isLessThanOrEqualTo(88);
        assertThat(square.getRGB(0, 0) >>> 24)
                .as("transparent above a wide image")
                .isZero();
        assertThat(Setting.LOGO.validated(logo.value())).isEqualTo(logo.value());
    }

    @Test
    void keepsNothingThatIsHiddenBehindTheImage() throws IOException {
        ByteArrayOutputStream polyglot = new ByteArrayOutputStream();
        polyglot.write(file("png", 40, 40));
        polyglot.write("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(LogoImage.read(polyglot.toByteArray()).png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void refusesOtherFilesLargeFilesAndLargeImages() throws IOException {
        assertThatThrownBy(() -> LogoImage.read("<svg onload='x'/>".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("setting.logo.type");
        assertThatThrownBy(() -> LogoImage.read(new byte[0])).hasMessage("setting.logo.type");
        assertThatThrownBy(() -> LogoImage.read(file("bmp", 40, 40))).hasMessage("setting.logo.type");
        assertThatThrownBy(() -> LogoImage.read(new byte[LogoImage.MAX_BYTES + 1]))
                .hasMessage("setting.logo.large");
        assertThatThrownBy(() -> LogoImage.read(file("gif", 4001, 2))).hasMessage("setting.logo.sides");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base64!", "bm8gaW1hZ2U="})
    void aSettingThatIsNoLogoIsRefused(String value) {
        assertThatThrownBy(() -> Setting.LOGO.validated(value)).hasMessage("setting.logo.type");
    }
}
