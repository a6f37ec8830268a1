package org.patientforum.sbom;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.util.LicenseResolver;

/** Maps names and URLs of licences to SPDX identifiers. */
final class Licences {

    /** Spellings of Payara and its suppliers that the library does not know. */
    private static final Properties SPELLINGS = Tables.read("licences.properties");

    private Licences() {}

    /** @return null where no licence is given */
    static LicenseChoice of(List<String> given) {
        List<License> licences = new ArrayList<>();
        for (String licence : given) {
            String known = SPELLINGS.getProperty(licence.replaceFirst("^https?://", ""), licence);
            for (String one : known.split(" OR ")) {
                License resolved = resolve(one);
                if (!licences.contains(resolved)) {
                    licences.add(resolved);
                }
            }
        }
        if (licences.isEmpty()) {
            return null;
        }
        LicenseChoice choice = new LicenseChoice();
        choice.setLicenses(licences);
        return choice;
    }

    private static License resolve(String licence) {
        LicenseChoice found = LicenseResolver.resolve(licence, false);
        if (found != null && found.getLicenses() != null && found.getLicenses().size() == 1) {
            License resolved = new License();
            resolved.setId(found.getLicenses().getFirst().getId());
            resolved.setName(found.getLicenses().getFirst().getName());
            return resolved;
        }
        License named = new License();
        named.setName(licence);
        return named;
    }
}
