/**
 * The made-up community that fills an empty forum when {@code forum.demo=true}. It lies here, beside start-up, because it is run
 * once at a start and calls services of every feature, as pages do. It must not know pages, tables or repositories: all it
 * writes goes through the services, with the clock set back.
 */
package org.patientforum.web.startup.demonstration;
