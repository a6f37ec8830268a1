/** What happens before the first request: the data source, the check of the database, the schema. Must not know pages or features. */
package org.patientforum.web.startup;
