package org.patientforum.web.console.statistics;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

/** Writes a chart as the configuration that Chart.js reads. Its colours and fonts come from the style sheet, see console.js. */
final class ChartJson {

    private static final double MINUTES_AN_HOUR = 60;

    private ChartJson() {}

    /**
     * Returns the configuration.
     *
     * @param title what the vertical axis counts
     */
    static String of(Chart chart, String title) {
        JsonArrayBuilder labels = Json.createArrayBuilder();
        JsonArrayBuilder amounts = Json.createArrayBuilder();
        for (Chart.Bar bar : chart.bars()) {
            labels.add(bar.label());
            if (chart.figure().monthly()) {
                amounts.add(bar.amount() / MINUTES_AN_HOUR);
            } else {
                amounts.add(bar.amount());
            }
        }
        JsonObjectBuilder dataset =
                Json.createObjectBuilder().add("label", title).add("data", amounts);
        JsonObjectBuilder data = Json.createObjectBuilder()
                .add("labels", labels)
                .add("datasets", Json.createArrayBuilder().add(dataset));
        return Json.createObjectBuilder()
                .add("type", "bar")
                .add("data", data)
                .add("options", options(title))
                .build()
                .toString()
                .replace("<", "\\u003c"); // stands in a script
    }

    private static JsonObjectBuilder options(String title) {
        JsonObjectBuilder vertical = Json.createObjectBuilder()
                .add("beginAtZero", true)
                .add("ticks", Json.createObjectBuilder().add("precision", 0))
                .add("title", Json.createObjectBuilder().add("display", true).add("text", title));
        JsonObjectBuilder horizontal = Json.createObjectBuilder()
                .add("ticks", Json.createObjectBuilder().add("maxTicksLimit", 8).add("maxRotation", 0))
                .add("grid", Json.createObjectBuilder().add("display", false));
        return Json.createObjectBuilder()
                .add("maintainAspectRatio", false)
                .add("animation", false)
                .add(
                        "plugins",
                        Json.createObjectBuilder()
                                .add("legend", Json.createObjectBuilder().add("display", false)))
                .add("scales", Json.createObjectBuilder().add("y", vertical).add("x", horizontal));
    }
}
