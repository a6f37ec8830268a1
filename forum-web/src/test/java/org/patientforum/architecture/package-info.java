/** Checks architecture and style: dependencies, names, queries, pages and documents. See each new rule fail once before you trust it. */
package org.patientforum.architecture;
