package org.patientforum.members.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.members.MemberProfile;
import org.patientforum.members.MembersFixture;
import org.patientforum.members.Pseudonym;
import org.patientforum.members.accounts.LinkNotUsable;
import org.patientforum.members.accounts.LinkPurpose;
import org.patientforum.members.accounts.LinkRequested;
import org.patientforum.members.registration.AddressConfirmation.State;
import org.patientforum.members.terms.TermsNotAgreed;
import org.patientforum.shared.ForumException;
import org.patientforum.shared.validation.BrokenRules;

class RegistrationServiceTest {

    private static final String WREN = "wren@example.org";

    private final MembersFixture fixture = new MembersFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private void register(String pseudonym, String email) {
        fixture.run(services ->
                services.registration().register(fixture.registrationForm(pseudonym, email), "192.0.2.1", null));
    }

    private AddressConfirmation confirmation(String token) {
        return fixture.with(services -> services.registration().confirmation(token));
    }

    private String lastToken() {
        return fixture.links.fired().get(fixture.links.fired().size() - 1).token();
    }

    @Test
    void confirmingTheAddressActivatesTheMember() {
        register("Wren", WREN);
        String token = lastToken();
        assertThat(fixture.links.fired())
                .extracting(LinkRequested::purpose)
                .containsExactly(LinkPurpose.CONFIRM_ADDRESS);
        assertThat(confirmation(token)).isEqualTo(new AddressConfirmation(State.OPEN, "Wren", null));
        long id = fixture.with(services -> services.registration().confirmAddress(token));
        assertThat(fixture.signIn("Wren").memberId()).isEqualTo(id);
        MemberProfile profile = fixture.with(services -> services.membership().profile(id));
        assertThat(profile.pseudonym()).isEqualTo("Wren");
        assertThat(profile.timeZone()).isEqualTo("Europe/London");
    }

    @Test
    void aUsedLinkSaysSo() {
        register("Wren", WREN);
        String token = lastToken();
        long id = fixture.with(services -> services.registration().confirmAddress(token));
        assertThat(confirmation(token).state()).isEqualTo(State.CONFIRMED);
        long again = fixture.with(services -> services.registration().confirmAddress(token));
        assertThat(again).isEqualTo(id);
        fixture.later(Duration.ofDays(4));
        assertThat(confirmation(token).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void aLinkExpires() {
        register("Robin", "robin@example.org");
        String old = lastToken();
        fixture.later(LinkPurpose.CONFIRM_ADDRESS.lifetime().minusSeconds(1));
        assertThat(confirmation(old).state()).isEqualTo(State.OPEN);
        fixture.later(Duration.ofSeconds(1));
        assertThat(confirmation(old).state()).isEqualTo(State.UNUSABLE);
        assertThat(confirmation("made up").state()).isEqualTo(State.UNUSABLE);
        assertThat(confirmation(null).state()).isEqualTo(State.UNUSABLE);
        assertThatThrownBy(() -> fixture.run(services -> services.registration().confirmAddress(old)))
                .isInstanceOf(LinkNotUsable.class);
        assertThatThrownBy(() -> fixture.run(services -> services.registration().confirmAddress("made up")))
                .isInstanceOf(LinkNotUsable.class);
        assertThatThrownBy(() -> fixture.run(services -> services.registration().confirmAddress(null)))
                .isInstanceOf(LinkNotUsable.class);
    }

    @Test
    void theTokenIsNotStored() {
        register("Wren", WREN);
        Number found = fixture.database.with(
                em -> (Number) em.createNativeQuery("select count(*) from one_time_link where token_hash = ?1")
                        .setParameter(1, lastToken())
                        .getSingleResult());
        assertThat(found.intValue()).isZero();
    }

    @Test
    void onlyTheOwnerOfAKnownAddressIsInformedByMail() {
        long id = fixture.member("Wren");
        register("Robin", WREN.toUpperCase(java.util.Locale.ROOT));
        assertThat(fixture.links.fired()).isEmpty();
        assertThat(fixture.events.fired()).containsExactly(new AddressAlreadyKnown(id));
        List<Long> robin = fixture.with(services -> services.members().idsOf(Pseudonym.of("Robin")));
        assertThat(robin).isEmpty();
    }

    @Test
    void registeringAgainBeforeConfirmingReplacesTheFirstTry() {
        register("Wren", WREN);
        String first = lastToken();
        register("Wren", WREN);
        assertThat(fixture.links.fired()).as("a double click").hasSize(1);
        fixture.later(Duration.ofMinutes(1));
        register("Robin", WREN);
        assertThat(confirmation(first)).isEqualTo(new AddressConfirmation(State.CHANGED_SINCE, "Robin", null));
        assertThat(confirmation(lastToken())).isEqualTo(new AddressConfirmation(State.OPEN, "Robin", null));
    }

    /**
     * Mails arrive late, and members open any of them: whichever of the three links is opened confirms the address, and then all
     * say so.
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void anyUnexpiredLinkConfirms(int opened) {
        register("Wren", WREN);
        fixture.later(Duration.ofMinutes(10));
        fixture.run(services -> services.registration().resendConfirmation(WREN, "192.0.2.1", null));
        fixture.later(Duration.ofMinutes(10));
        register("Wren", WREN);
        List<String> tokens =
                fixture.links.fired().stream().map(LinkRequested::token).toList();
        assertThat(tokens).hasSize(3);
        fixture.run(services -> services.registration().confirmAddress(tokens.get(opened)));
        assertThat(fixture.signIn("Wren").memberId()).isPositive();
        assertThat(tokens)
                .allSatisfy(token -> assertThat(confirmation(token).state()).isEqualTo(State.CONFIRMED));
    }

    @Test
    void aLinkReturnsToThePageTheMemberCameFrom() {
        fixture.run(services -> services.registration()
                .register(fixture.registrationForm("Wren", WREN), "192.0.2.1", "/discussions/42"));
        assertThat(confirmation(lastToken()).returnTo()).isEqualTo("/discussions/42");
        fixture.run(services -> services.registration().resendConfirmation(WREN, "192.0.2.1", null));
        assertThat(confirmation(lastToken()).returnTo())
                .as("asked for from the sign-in page")
                .isEqualTo("/discussions/42");
        fixture.later(Duration.ofMinutes(1));
        fixture.run(services -> services.registration().resendConfirmation(WREN, "192.0.2.1", "/groups/7"));
        assertThat(confirmation(lastToken()).returnTo()).isEqualTo("/groups/7");
    }

    @Test
    void namesThatLookAlikeAreTaken() {
        fixture.member("BlueKettle");
        assertThatThrownBy(() -> register("blue_kettIe", "other@example.org")).isInstanceOf(PseudonymTaken.class);
    }

    @Test
    void allBrokenRulesAreReportedAtOnce() {
        Registration registration = new Registration("Dr_No", "nobody", "short", -1, MembersFixture.LONDON);
        assertThatThrownBy(() ->
                        fixture.run(services -> services.registration().register(registration, "192.0.2.1", null)))
                .isInstanceOfSatisfying(
                        BrokenRules.class,
                        several -> assertThat(several.rules())
                                .extracting(Throwable::getMessage)
                                .containsExactly(
                                        "pseudonym.staff", "email.refused", "password.short", "terms.notAgreed"));
    }

    @Test
    void anEmptyFormReportsEveryField() {
        Registration registration = new Registration(null, null, null, -1, MembersFixture.LONDON);
        assertThat(rulesBrokenBy(registration))
                .containsExactly("pseudonym.length", "email.refused", "password.short", "terms.notAgreed");
    }

    @Test
    void aTakenNameIsReportedWithTheOtherErrors() {
        fixture.member("Robin");
        Registration registration = new Registration("Robin", "nobody", "short", -1, MembersFixture.LONDON);
        assertThat(rulesBrokenBy(registration))
                .containsExactly("pseudonym.taken", "email.refused", "password.short", "terms.notAgreed");
    }

    private List<String> rulesBrokenBy(Registration registration) {
        ForumException broken = (ForumException)
                fixture.thrownBy(services -> services.registration().register(registration, "192.0.2.1", null));
        return ((BrokenRules) broken)
                .rules().stream().map(Throwable::getMessage).toList();
    }

    @Test
    void onlyTheTermsInForceCanBeAgreedTo() {
        Registration old = new Registration("Wren", WREN, MembersFixture.PASSWORD, 0, MembersFixture.LONDON);
        assertThatThrownBy(() -> fixture.run(services -> services.registration().register(old, "192.0.2.1", null)))
                .isInstanceOf(TermsNotAgreed.class);
    }

    @Test
    void anAddressGetsThreeMailsAnHour() {
        for (int i = 0; i < 3; i++) {
            register("Wren" + i, WREN);
        }
        assertThatThrownBy(() -> register("Wren4", WREN)).hasMessage("tooMany.reset");
    }

    @Test
    void unconfirmedMembersGetAnotherLink() {
        register("Wren", WREN);
        fixture.run(services -> services.registration().resendConfirmation(WREN, "192.0.2.1", null));
        fixture.run(services -> services.registration().confirmAddress(lastToken()));
        fixture.run(services -> services.registration().resendConfirmation(WREN, "192.0.2.1", null));
        fixture.run(services -> services.registration().resendConfirmation("nobody@example.org", "192.0.2.1", null));
        assertThat(fixture.links.fired()).hasSize(2);
    }

    @Test
    void unconfirmedRegistrationsAreDeleted() {
        register("Wren", WREN);
        long kept = fixture.member("Robin");
        fixture.later(Duration.ofDays(15));
        fixture.run(services -> services.registrations()
                .deleteUnconfirmedBefore(fixture.instant().minus(Duration.ofDays(14))));
        assertThat(fixture.events.fired())
                .hasOnlyElementsOfType(RegistrationExpired.class)
                .hasSize(1);
        register("Wren", WREN);
        MemberProfile robin = fixture.with(services -> services.membership().profile(kept));
        assertThat(robin.active()).isTrue();
    }
}
