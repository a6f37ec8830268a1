package org.patientforum.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The hospital's one colour, for links and buttons, and the shades that pages and mails make of it: for light and dark pages, each
 * with the contrast that the look promises on all of its backgrounds.
 *
 * @param light the colour as chosen, on light backgrounds
 */
public record AccentColour(String light) {

    /** The contrast of all text (WCAG 2.2, 1.4.6). */
    public static final double LEAST_CONTRAST = 7;

    /** The colour of a forum whose hospital has not chosen one. */
    public static final AccentColour USUAL = new AccentColour("#0a5257");

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#000000";

    /** The darkest background of light pages, and the lightest of dark ones. */
    private static final String LIGHT_BACKGROUND = "#edf1f0";

    private static final String DARK_BACKGROUND = "#1f3235";
    private static final String DARK_TEXT = "#06201f";

    private static final double STEP = 0.02;
    private static final double LIGHT_WASH = 0.88;
    private static final double WASH_LINE = 0.6;
    private static final double DARK_WASH = 0.85;
    private static final double DARK_WASH_LINE = 0.6;
    private static final double DEEPER = 0.3;

    /** Parses a colour such as {@code #0a5257}. Throws SettingRefused if it is none, or too light to be read. */
    public static AccentColour of(String typed) {
        AccentColour colour = parsed(typed);
        if (colour.contrast() < LEAST_CONTRAST) {
            throw new SettingRefused(
                    "contrast", ratio(colour.contrast()), ratio(LEAST_CONTRAST), colour.closestReadable());
        }
        return colour;
    }

    private static AccentColour parsed(String typed) {
        String hex = typed.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new SettingRefused("colour");
        }
        return new AccentColour(hex);
    }

    /** The least contrast of the colour: as text on each light background, and of white text on it. */
    public double contrast() {
        return Math.min(contrast(light, LIGHT_BACKGROUND), contrast(light, wash()));
    }

    /** The contrast as a ratio for people: {@code 7.9:1}, rounded down, so that it never claims too much. */
    public String ratio() {
        return ratio(contrast());
    }

    private static String ratio(double contrast) {
        return String.format(Locale.ROOT, "%.1f:1", Math.floor(contrast * 10) / 10);
    }

    /** The same hue, only as much darker as readable text needs. */
    private String closestReadable() {
        AccentColour darker = this;
        for (double black = STEP; darker.contrast() < LEAST_CONTRAST; black += STEP) {
            darker = new AccentColour(mixed(light, BLACK, black));
        }
        return darker.light();
    }

    /** The colour of links under the pointer. */
    public String deep() {
        return mixed(light, BLACK, DEEPER);
    }

    /** A background of the same hue. */
    public String wash() {
        return mixed(light, WHITE, LIGHT_WASH);
    }

    /** The line around {@link #wash}. */
    public String washLine() {
        return mixed(light, WHITE, WASH_LINE);
    }

    /** The colour on dark pages: as much lighter as readable text needs. */
    public String dark() {
        String lighter = light;
        for (double white = STEP;
                contrast(lighter, DARK_BACKGROUND) < LEAST_CONTRAST
                        || contrast(lighter, mixed(lighter, DARK_BACKGROUND, DARK_WASH)) < LEAST_CONTRAST;
                white += STEP) {
            lighter = mixed(light, WHITE, white);
        }
        return lighter;
    }

    /** The colour of links under the pointer, on dark pages. */
    public String darkDeep() {
        return mixed(dark(), WHITE, DEEPER);
    }

    /** The colour of text on {@link #dark}. */
    public String onDark() {
        return DARK_TEXT;
    }

    /** A background of the same hue on dark pages. */
    public String darkWash() {
        return mixed(dark(), DARK_BACKGROUND, DARK_WASH);
    }

    /** The line around {@link #darkWash}. */
    public String darkWashLine() {
        return mixed(dark(), DARK_BACKGROUND, DARK_WASH_LINE);
    }

    /** The contrast of two colours (WCAG 2.2), from 1 to 21. */
    static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(channel(colour, 0))
                + 0.7152 * linear(channel(colour, 1))
                + 0.0722 * linear(channel(colour, 2));
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int channel(String colour, int which) {
        int from = 1 + 2 * which;
        return Integer.parseInt(colour.substring(from, from + 2), 16);
    }

    private static String mixed(String colour, String other, double share) {
        double bounded = Math.min(1, share);
        StringBuilder mixed = new StringBuilder("#");
        for (int which = 0; which < 3; which++) {
            long channel = Math.round(channel(colour, which) * (1 - bounded) + channel(other, which) * bounded);
            mixed.append(String.format(Locale.ROOT, "%02x", channel));
        }
        return mixed.toString();
    }
}
