package org.patientforum.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.patientforum.members.accounts.AddressNotConfirmed;
import org.patientforum.members.accounts.SignInRequest;
import org.patientforum.members.accounts.SignInService;
import org.patientforum.members.registration.RegistrationService;

/**
 * The identity store of accounts with a password in the forum itself. A hospital's directory could become a second
 * store: each store identifies the caller by the member's id.
 */
@ApplicationScoped
public class LocalAccounts implements IdentityStore {

    private final SignInService signIns;
    private final RegistrationService registration;

    protected LocalAccounts() {
        this(null, null);
    }

    @Inject
    public LocalAccounts(SignInService signIns, RegistrationService registration) {
        this.signIns = signIns;
        this.registration = registration;
    }

    /**
     * Validates address and password. Throws SignInRefused, AddressNotConfirmed or RateLimitExceeded, which tell the
     * reader more than an invalid result. Members with an unconfirmed address are sent another link.
     */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SignInCredential signIn) {
            return new CredentialValidationResult(Long.toString(authenticate(signIn.request())));
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private long authenticate(SignInRequest request) {
        try {
            return signIns.authenticate(request);
        } catch (AddressNotConfirmed e) {
            registration.resendConfirmation(request.email(), request.from(), null);
            throw e;
        }
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.VALIDATE);
    }
}
