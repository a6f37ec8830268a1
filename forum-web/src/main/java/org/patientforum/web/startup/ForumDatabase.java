package org.patientforum.web.startup;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

@DataSourceDefinition(
        name = "java:app/jdbc/forum",
        className = "org.patientforum.shared.persistence.ForumDataSource",
        minPoolSize = 2,
        maxPoolSize = 16,
        // Connections are validated before use, at most once a second: after an outage no broken connection fails
        // a request.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            // Requests wait at most this long for a connection; connections that are not returned are reclaimed.
            "fish.payara.max-wait-time-in-millis=5000",
            "fish.payara.connection-leak-timeout-in-seconds=600",
            "fish.payara.connection-leak-reclaim=true"
        })
@ApplicationScoped
public class ForumDatabase {}
