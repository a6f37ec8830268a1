/** Tests of the real war inside the server: transactions, events, security and migrations. They run on H2 and on PostgreSQL. */
package org.patientforum.integration;
