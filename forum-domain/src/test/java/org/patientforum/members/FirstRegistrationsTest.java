package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patientforum.members.registration.PseudonymTaken;
import org.patientforum.shared.Concurrently;
import org.patientforum.shared.SecondWriter;
import org.patientforum.shared.TestDatabase;
import org.patientforum.shared.ratelimits.RateLimit;
import org.patientforum.shared.validation.ChangedMeanwhile;

/** Two concurrent transactions request the same name or address: one succeeds, the other is rejected with a message. */
class FirstRegistrationsTest {

    private static final int CONCURRENT = 6;

    private MembersFixture fixture;

    private void open(boolean postgres) {
        fixture = new MembersFixture(postgres ? TestDatabase.onPostgres() : new TestDatabase());
        fixture.run(services ->
                services.limits().check(RateLimit.REGISTRATION_FROM, "192.0.2.9")); // creates the site's key
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sixRegistrationsOfOneNameCreateOneMember(boolean postgres) {
        open(postgres);
        List<Throwable> thrown = Concurrently.call(IntStream.range(0, CONCURRENT)
                        .<Callable<Throwable>>mapToObj(i ->
                                () -> catchThrowable(() -> fixture.run(register("Wren", "wren" + i))))
                        .toList())
                .stream()
                .filter(Objects::nonNull)
                .toList();
        assertThat(thrown).hasSize(CONCURRENT - 1).allMatch(PseudonymTaken.class::isInstance);
        assertThat(members()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSecondWithTheSameNameIsRejected(boolean postgres) {
        open(postgres);
        assertThat(exceptionOfSecond(register("Wren", "one"), register("wren", "two")))
                .isInstanceOf(PseudonymTaken.class);
        assertThat(members()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSecondWithALookAlikeNameIsRejected(boolean postgres) {
        open(postgres);
        assertThat(exceptionOfSecond(register("ewan", "one"), register("evvan", "two")))
                .isInstanceOf(PseudonymTaken.class);
        assertThat(members()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSecondWithTheSameAddressReplacesTheFirst(boolean postgres) {
        open(postgres);
        assertThat(exceptionOfSecond(register("Wren", "one"), register("Heron", "one")))
                .isNull();
        assertThat(members()).isEqualTo(1);
        assertThat(exceptionOfSecond(register("Robin", "two"), register("Robin", "two")))
                .isNull();
        assertThat(members()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstAdministratorAndARegistrationCompete(boolean postgres) {
        open(postgres);
        assertThat(exceptionOfSecond(register("Nora", "other"), becomeAdministrator("Nora")))
                .isInstanceOf(PseudonymTaken.class);
        assertThat(exceptionOfSecond(register("Wren", "omar"), becomeAdministrator("Omar")))
                .isInstanceOf(EmailTaken.class);
        assertThat(members()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aNameIsTakenWhileSkeletonsAreComputed(boolean postgres) {
        open(postgres);
        fixture.run(register("ewan", "one"));
        fixture.database.run(em -> em.createNativeQuery("update member set skeleton = null, skeleton_version = 'old'")
                .executeUpdate());
        Consumer<MembersFixture.Services> make =
                services -> new PseudonymSkeletons(services.members()).computeNextBatch();
        assertThat(exceptionOfSecond(make, register("evvan", "two"))).isInstanceOf(PseudonymTaken.class);
        assertThat(exceptionOfSecond(make, make)).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theSecondPublicationOfTermsIsRejected(boolean postgres) {
        open(postgres);
        long administrator = fixture.staff("Boss", Role.ADMINISTRATOR);
        Consumer<MembersFixture.Services> publish =
                services -> services.terms().publishAfter(administrator, 1, "Be kinder.", "<p>Be kinder.</p>");
        assertThat(exceptionOfSecond(publish, publish)).isInstanceOf(ChangedMeanwhile.class);
        Consumer<MembersFixture.Services> start =
                services -> services.terms().publish(3, "Be kind.", "<p>Be kind.</p>");
        assertThat(exceptionOfSecond(start, start)).isNull();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void agreeingInTwoWindowsCountsOnce(boolean postgres) {
        open(postgres);
        long wren = fixture.member("Wren");
        fixture.run(services -> services.terms().publish(2, "Be kinder.", "<p>Be kinder.</p>"));
        Consumer<MembersFixture.Services> agree = services -> services.terms().agree(wren, 2);
        assertThat(exceptionOfSecond(agree, agree)).isNull();
        assertThat(number("select count(*) from consent where terms_version = 2"))
                .isEqualTo(1);
    }

    private Consumer<MembersFixture.Services> register(String name, String address) {
        return services -> services.registration()
                .register(fixture.registrationForm(name, address + "@example.org"), "192.0.2.1", null);
    }

    private Consumer<MembersFixture.Services> becomeAdministrator(String name) {
        return services -> services.firstAdministrator()
                .createMember(fixture.registrationForm(name, MembersFixture.emailOf(name)), Role.ADMINISTRATOR);
    }

    /** The exception of the second transaction. */
    private Throwable exceptionOfSecond(
            Consumer<MembersFixture.Services> first, Consumer<MembersFixture.Services> second) {
        return SecondWriter.after(fixture.database, em -> succeeds(first, em), em -> succeeds(second, em))
                .thrown();
    }

    private boolean succeeds(Consumer<MembersFixture.Services> step, jakarta.persistence.EntityManager em) {
        step.accept(fixture.new Services(em));
        return true;
    }

    private long members() {
        return number("select count(*) from member");
    }

    private long number(String query) {
        return fixture.database.with(em -> ((Number) em.createNativeQuery(query).getSingleResult()).longValue());
    }
}
