/** The figures on the console's first page as charts and tables, and the yearly report. */
package org.patientforum.web.figures;
