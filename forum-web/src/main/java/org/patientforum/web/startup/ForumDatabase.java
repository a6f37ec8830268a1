package org.patientforum.web.startup;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

@DataSourceDefinition(
        name = "java:app/jdbc/forum",
        className = "org.patientforum.shared.ForumDataSource",
        url =
                "${MPCONFIG=forum.db.url:jdbc:h2:file:./forum-data/forum;WRITE_DELAY=0;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH}",
        user = "${MPCONFIG=forum.db.user:forum}",
        password = "${MPCONFIG=forum.db.password:}",
        minPoolSize = 2,
        maxPoolSize = 16)
@ApplicationScoped
public class ForumDatabase {}
