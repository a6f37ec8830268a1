package org.patientforum.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.patientforum.members.SignInService;

/**
 * The accounts with a password in the forum itself. A hospital's directory becomes a second store beside it: whoever a store
 * vouches for is named by the member's id, and signed in the same way.
 */
@ApplicationScoped
public class LocalAccounts implements IdentityStore {

    private final SignInService signIns;

    protected LocalAccounts() {
        this(null);
    }

    @Inject
    public LocalAccounts(SignInService signIns) {
        this.signIns = signIns;
    }

    /** Throws SignInRefused, AddressNotConfirmed or TooMany, which say more to the reader than a mere "no". */
    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SignInCredential typed) {
            return new CredentialValidationResult(Long.toString(signIns.prove(typed.wish())));
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return Set.of(ValidationType.VALIDATE);
    }
}
