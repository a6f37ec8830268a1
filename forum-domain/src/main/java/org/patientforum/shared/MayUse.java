package org.patientforum.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The packages of the forum that a package may use besides {@code shared} and its sub-packages. PackagesTest compares it with the
 * code.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PACKAGE)
public @interface MayUse {

    /** Names below {@code org.patientforum}, without their sub-packages. */
    String[] value();
}
