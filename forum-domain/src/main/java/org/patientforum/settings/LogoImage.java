package org.patientforum.settings;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * The hospital's logo. An uploaded image is drawn anew, so that nothing but its pixels is kept: no script, no metadata, and no
 * bytes that another program could take for something else.
 *
 * @param png a square image
 */
public record LogoImage(byte[] png) {

    /** The largest file that is accepted. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** An image of a few bytes can unpack to gigabytes. */
    private static final int MAX_SIDE = 4000;

    /** Twice the size on pages, for dense screens; smaller if the image cannot be compressed well. */
    private static final int[] SIDES = {88, 66, 44};

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif");

    /** Reads an uploaded file. Throws SettingRefused if it is too large, or no image that we know. */
    public static LogoImage read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new SettingRefused("logo.large", MAX_BYTES / 1024);
        }
        BufferedImage image = image(file);
        for (int side : SIDES) {
            byte[] png = png(square(image, side));
            if (Base64.getEncoder().encodeToString(png).length() <= Setting.LOGO.max()) {
                return new LogoImage(png);
            }
        }
        throw new SettingRefused("logo.type");
    }

    /** The logo in a setting's value. Throws SettingRefused if it is none. */
    static LogoImage of(String value) {
        try {
            byte[] png = Base64.getDecoder().decode(value);
            BufferedImage image = image(png);
            if (image.getWidth() == image.getHeight() && image.getWidth() <= SIDES[0]) {
                return new LogoImage(png);
            }
        } catch (IllegalArgumentException noBase64) {
            // refused below
        }
        throw new SettingRefused("logo.type");
    }

    /** The value of the setting. */
    public String value() {
        return Base64.getEncoder().encodeToString(png);
    }

    private static BufferedImage image(byte[] file) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                if (FORMATS.contains(reader.getFormatName().toLowerCase(java.util.Locale.ROOT))) {
                    return read(reader, in);
                }
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof SettingRefused refused) {
                throw refused;
            }
        }
        throw new SettingRefused("logo.type");
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > MAX_SIDE || reader.getHeight(0) > MAX_SIDE) {
                throw new SettingRefused("logo.sides", MAX_SIDE);
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** The image as large as fits, in the middle of a transparent square. */
    private static BufferedImage square(BufferedImage image, int side) {
        double scale = (double) side / Math.max(image.getWidth(), image.getHeight());
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage square = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = square.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        pen.drawImage(halved(image, width, height), (side - width) / 2, (side - height) / 2, width, height, null);
        pen.dispose();
        return square;
    }

    /** Halves the image until it is less than twice as large, because one large step would drop most pixels. */
    private static BufferedImage halved(BufferedImage image, int width, int height) {
        BufferedImage smaller = image;
        while (smaller.getWidth() >= 2 * width && smaller.getHeight() >= 2 * height) {
            BufferedImage half =
                    new BufferedImage(smaller.getWidth() / 2, smaller.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            Graphics2D pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(smaller, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            smaller = half;
        }
        return smaller;
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
