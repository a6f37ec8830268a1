/** The forum's pages as people use them, and the people who do. Knows no test. */
package org.patientforum.pages;
