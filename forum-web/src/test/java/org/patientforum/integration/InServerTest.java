package org.patientforum.integration;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * What every {@code *IT} here extends: it then runs inside the forum, with injection. All share one deployment and one database, so each makes the members and
 * groups it needs and never counts on empty tables.
 */
@ArquillianTest
public abstract class InServerTest {

    /** Whether this run tries all cells and addresses, not only a sample of them: on H2 always, on PostgreSQL with {@code -Dforum.test.cells=all}. */
    protected static boolean everything() {
        return System.getProperty("forum.test.database").equals("h2")
                || System.getProperty("forum.test.cells").equals("all");
    }

    @Deployment
    public static WebArchive forum() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("forum.war")))
                .addPackages(
                        true,
                        Filters.include(".*/(InServerTest|Rows|\\w+IT|authorisation/\\w+)(\\$.*)?\\.class"),
                        "org.patientforum.integration")
                .addAsResource("authorisation.csv")
                .addAsResource("addresses.csv")
                .addAsWebInfResource("in-forum/glassfish-ejb-jar.xml", "glassfish-ejb-jar.xml")
                .addAsWebInfResource("in-forum/glassfish-web.xml", "glassfish-web.xml");
    }
}
