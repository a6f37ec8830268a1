package org.patientforum.web.discussions;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ResourceBundle;

/** The texts of look/compose.js, by name. */
@Named("composeTexts")
@ApplicationScoped
public class ComposeTexts {

    private static final String PREFIX = "tools.";

    private String json;

    @PostConstruct
    void read() {
        ResourceBundle texts = ResourceBundle.getBundle("texts.discussions");
        JsonObjectBuilder builder = Json.createObjectBuilder();
        texts.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .sorted()
                .forEach(key -> builder.add(key.substring(PREFIX.length()), texts.getString(key)));
        json = builder.build().toString();
    }

    /** The texts of the bundle whose keys begin with "tools.", as a JSON object without that prefix. */
    public String getJson() {
        return json;
    }
}
