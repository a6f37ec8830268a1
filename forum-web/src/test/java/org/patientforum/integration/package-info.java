/** Tests inside the server, in the real war: transactions, events, security, migrations. They run twice, on H2 and on PostgreSQL. */
package org.patientforum.integration;
