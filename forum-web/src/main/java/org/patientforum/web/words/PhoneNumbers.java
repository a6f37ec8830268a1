package org.patientforum.web.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds telephone numbers in texts so that they can be dialled by tapping: ordinary numbers, emergency numbers, and
 * the hospital's own. Years, dates, times and counts are not numbers.
 */
public final class PhoneNumbers {

    private static final Pattern CANDIDATE = Pattern.compile(
            "(?<![\\p{L}\\p{N}+.,:/#€$£%–-])[+(]{0,2}\\d(?:[ \\u00a0().\\u2011–/-]{0,3}\\d)*+(?![\\p{L}\\p{N}%€°:])(?![.,]\\d)");
    private static final Pattern GAP = Pattern.compile("[^\\d+]+");
    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern DATE = Pattern.compile(
            "\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}|\\d{1,2}([-/.] ?)\\d{1,2}\\2\\d{4}|\\d{1,2}([-/.] ?)\\d{1,2}\\3\\d{2}");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9]\\d{0,2}(?:[ \\u00a0.]\\d{3})++");

    /**
     * Harmonised European numbers of social value (EU decision 2007/116/EC), such as 116 123, the emotional support
     * helpline.
     */
    private static final Pattern SOCIAL = Pattern.compile("116[ \\u00a0]?\\d{3}");

    private static final Set<String> EMERGENCY = Set.of(
            "000", "101", "105", "110", "111", "112", "113", "114", "115", "116", "117", "118", "119", "144", "911",
            "988", "995", "999");

    private static final Pattern PIECE = Pattern.compile("<[^>]*+>|[^<]++");

    private static final int MIN_DIGITS = 7;
    private static final int MIN_DIGITS_WITH_ZERO = 5;
    private static final int MAX_DIGITS = 15;

    private PhoneNumbers() {}

    /**
     * Part of a text.
     *
     * @param number the number to dial; empty if the part is plain text
     */
    public record Part(String text, String number) {}

    /**
     * Splits the text. The parts, joined, are the text.
     *
     * @param known texts with the hospital's own numbers
     */
    public static List<Part> parts(String text, Collection<String> known) {
        Set<String> own = known.stream().flatMap(PhoneNumbers::dialledNumbers).collect(Collectors.toSet());
        List<Part> parts = new ArrayList<>();
        int end = 0;
        for (Matcher found = CANDIDATE.matcher(text); found.find(); ) {
            boolean number = own.contains(dialled(found.group())) || isNumber(found.group());
            if (number && !DECIMAL.matcher(found.group()).matches()) {
                add(parts, text.substring(end, found.start()), "");
                add(parts, found.group(), dialled(found.group()));
                end = found.end();
            }
        }
        add(parts, text.substring(end), "");
        return parts;
    }

    private static Stream<String> dialledNumbers(String known) {
        return CANDIDATE.matcher(known).results().map(found -> dialled(found.group()));
    }

    private static void add(List<Part> parts, String text, String number) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, number));
        }
    }

    private static boolean isNumber(String written) {
        String dialled = dialled(written);
        if (DATE.matcher(written).matches() || THOUSANDS.matcher(written).matches()) {
            return SOCIAL.matcher(written).matches();
        }
        int digits = dialled.replace("+", "").length();
        if (digits > MAX_DIGITS) {
            return false;
        }
        if (dialled.startsWith("+")) {
            return digits >= MIN_DIGITS;
        }
        if (dialled.startsWith("0") && digits >= MIN_DIGITS_WITH_ZERO) {
            return true;
        }
        return EMERGENCY.contains(written) || SOCIAL.matcher(written).matches() || grouped(written, digits);
    }

    /**
     * Whether the digits are grouped like a telephone number, as in (555) 123-4567, and not like a range of years.
     */
    private static boolean grouped(String written, int digits) {
        List<String> groups = List.of(GAP.split(written.replaceFirst("^[(+]+", "")));
        return digits >= MIN_DIGITS
                && groups.size() > 1
                && groups.stream().skip(1).allMatch(group -> group.length() > 1)
                && !groups.stream().allMatch(group -> YEAR.matcher(group).matches());
    }

    /** The digits to dial, without the trunk prefix in brackets, which is not dialled from abroad. */
    private static String dialled(String written) {
        String number = written.startsWith("+") || written.startsWith("(+") ? written.replace("(0)", "") : written;
        return (number.contains("+") ? "+" : "") + number.replaceAll("\\D", "");
    }

    /** Turns numbers in safe HTML into links; existing links are left alone. */
    public static String linked(String html, Collection<String> known) {
        StringBuilder linked = new StringBuilder();
        int links = 0;
        for (Matcher piece = PIECE.matcher(html); piece.find(); ) {
            String text = piece.group();
            boolean tag = text.startsWith("<");
            links += text.startsWith("<a ") ? 1 : text.equals("</a>") ? -1 : 0;
            if (tag || links > 0) {
                linked.append(text);
            } else {
                parts(text.replace("&#43;", "+"), known).forEach(part -> append(linked, part));
            }
        }
        return linked.toString();
    }

    private static void append(StringBuilder html, Part part) {
        if (part.number().isEmpty()) {
            html.append(part.text());
        } else {
            html.append("<a href=\"tel:")
                    .append(part.number())
                    .append("\">")
                    .append(part.text())
                    .append("</a>");
        }
    }
}
