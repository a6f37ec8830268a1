package org.patientforum.posting.markup;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A permitted link target: a web address, mail address, telephone number or page of this forum. Addresses that browsers interpret differently from
 * readers are rejected, because their host would be unclear.
 *
 * @param href the address as browsers resolve it
 * @param shown what readers must see: host, mail address or number; empty for pages of this forum
 */
public record LinkTarget(String href, String shown) {

    private static final Pattern WEB = Pattern.compile("(?i)(https?)://([^/?#:@]+)(:\\d{1,5})?([/?#].*)?");
    private static final int MAX_PORT = 65_535;

    private static final Pattern MAIL =
            Pattern.compile("(?i)mailto:([a-z0-9.!#$&'*+/=_~-]{1,64}@[^?@/#:&,;]{1,253})(\\?subject=[^&#]*)?");
    private static final Pattern TELEPHONE = Pattern.compile("(?i)tel:(\\+?[0-9][0-9().-]{1,30})");
    private static final Pattern PAGE = Pattern.compile("/([a-zA-Z0-9].*)?");

    /** Parses an address; empty if links must not lead there. */
    public static Optional<LinkTarget> of(String typed) {
        if (typed.isEmpty() || !typed.codePoints().allMatch(LinkTarget::isPermitted)) {
            return Optional.empty();
        }
        Matcher web = WEB.matcher(typed);
        if (web.matches()) {
            return web(web);
        }
        Matcher mail = MAIL.matcher(typed);
        if (mail.matches()) {
            String host = mail.group(1).substring(mail.group(1).indexOf('@') + 1);
            return WebHost.of(host).map(known -> new LinkTarget(typed, mail.group(1)));
        }
        Matcher telephone = TELEPHONE.matcher(typed);
        if (telephone.matches()) {
            return Optional.of(new LinkTarget(typed, telephone.group(1)));
        }
        return PAGE.matcher(typed).matches() ? Optional.of(new LinkTarget(typed, "")) : Optional.empty();
    }

    private static Optional<LinkTarget> web(Matcher web) {
        String port = web.group(3) == null ? "" : web.group(3);
        if (!port.isEmpty() && Integer.parseInt(port.substring(1)) > MAX_PORT) {
            return Optional.empty();
        }
        String rest = web.group(4) == null ? "" : web.group(4);
        return WebHost.of(web.group(2))
                .map(host -> new LinkTarget(web.group(1) + "://" + host.ascii() + port + rest, host.shown()));
    }

    /** Rejects whitespace and control characters, which browsers remove, backslashes, which they read as slashes, and invisible characters. */
    private static boolean isPermitted(int codePoint) {
        return !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && !Character.isISOControl(codePoint)
                && Character.getType(codePoint) != Character.FORMAT
                && Character.getType(codePoint) != Character.SURROGATE
                && "\\<>\"`".indexOf(codePoint) < 0;
    }

    /** Whether the link text already shows the target: as the whole address, the host or the number. */
    public boolean isShownIn(String linkText) {
        String text = linkText.strip();
        if (shown.isEmpty() || text.equals(shown)) {
            return true;
        }
        Matcher telephone = TELEPHONE.matcher(href);
        if (telephone.matches()) {
            return digits(text).equals(digits(shown)) && text.chars().noneMatch(Character::isLetter);
        }
        Matcher web = WEB.matcher(href);
        Matcher address = WEB.matcher(text.startsWith("www.") || text.indexOf(':') < 0 ? "http://" + text : text);
        return web.matches()
                && address.matches()
                && text.codePoints().allMatch(LinkTarget::isPermitted)
                && WebHost.of(web.group(2)).orElseThrow().matches(address.group(2));
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
