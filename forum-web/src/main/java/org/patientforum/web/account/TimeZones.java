package org.patientforum.web.account;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;

/** Time zones for a selection list: frequent choices first, then all regional zones of the tz database. */
final class TimeZones {

    private static final List<String> FREQUENT = List.of(
            "Europe/London",
            "Europe/Dublin",
            "Europe/Lisbon",
            "Europe/Madrid",
            "Europe/Paris",
            "Europe/Berlin",
            "Europe/Warsaw",
            "Europe/Bucharest",
            "Europe/Kyiv",
            "Europe/Istanbul",
            "Africa/Lagos",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Dhaka",
            "Asia/Manila");
    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private TimeZones() {}

    static List<SelectItem> choices() {
        List<String> all = ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> PLACE.matcher(zone).matches() && !FREQUENT.contains(zone))
                .sorted()
                .toList();
        return List.of(group("profile.zones.near", FREQUENT), group("profile.zones.all", all));
    }

    private static SelectItem group(String key, List<String> zones) {
        SelectItem[] items = zones.stream()
                .map(zone -> new SelectItem(zone, zone.replace('_', ' ').replace("/", " / ")))
                .toArray(SelectItem[]::new);
        return new SelectItemGroup(AccountTexts.text(key), null, false, items);
    }
}
