package org.patientforum.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.members.registration.PseudonymTaken;

/** Members registered in an older version get skeletons at the start of a newer version, and keep their names. */
class PseudonymSkeletonsTest {

    private final MembersFixture fixture = new MembersFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<?> skeletons() {
        return fixture.database.with(
                em -> em.createNativeQuery("select pseudonym || ' ' || coalesce(skeleton, '-') from member order by id")
                        .getResultList());
    }

    private void change(String sql) {
        fixture.database.run(em -> em.createNativeQuery(sql).executeUpdate());
    }

    private void recompute() {
        fixture.database.run(em -> new PseudonymSkeletons(new Members(em)).clearOutdated());
        while (fixture.database.with(em -> new PseudonymSkeletons(new Members(em)).computeNextBatch())) {
            // next batch
        }
    }

    @Test
    void theFirstRegisteredMemberGetsTheSkeletonAndBothKeepTheirNames() {
        fixture.member("Marigold");
        fixture.member("Wren");
        fixture.member("Rowan");
        change("update member set skeleton = null, skeleton_version = null");
        change("update member set pseudonym = 'Rnarigold', pseudonym_key = 'rnarlgold' where pseudonym = 'Rowan'");
        recompute();
        assertThat(skeletons()).isEqualTo(List.of("Marigold rnarlgold", "Wren wren", "Rnarigold -"));
        assertThatCode(() -> fixture.signIn("Rowan")).doesNotThrowAnyException();
        recompute();
        assertThat(skeletons()).hasSize(3);
    }

    @Test
    void skeletonsOfOlderTablesAreRecomputed() {
        fixture.member("Marigold");
        fixture.member("Wren");
        change("update member set skeleton = null");
        change("update member set skeleton = 'rnarlgold', skeleton_version = '0' where pseudonym = 'Wren'");
        change("update member set skeleton = 'wren', skeleton_version = '0' where pseudonym = 'Marigold'");
        recompute();
        assertThat(skeletons()).isEqualTo(List.of("Marigold rnarlgold", "Wren wren"));
    }

    @Test
    void severalBatchesAreComputed() {
        fixture.member("Marigold");
        change("insert into member (id, pseudonym, pseudonym_key, role, state, language, time_zone, joined_at, version)"
                + " select 10000 + n, 'robin' || n, 'robln' || n, 'MEMBER', 'ACTIVE', 'en', 'Europe/London', current_timestamp, 0"
                + " from system_range(1000, 1449) as numbers(n)");
        recompute();
        long made = fixture.database.with(
                em -> ((Number) em.createNativeQuery("select count(*) from member where skeleton_version is not null")
                                .getSingleResult())
                        .longValue());
        assertThat(made).isEqualTo(451);
    }

    @ParameterizedTest
    @CsvSource({"Marigold, Rnarigold", "marrow_lane, rnarrovv_lane", "Willow, VViIIovv"})
    void aLookAlikeNameIsTaken(String name, String other) {
        fixture.member(name);
        RuntimeException refused = fixture.thrownBy(services ->
                services.registration().register(fixture.registrationForm(other, "r@example.org"), "192.0.2.1", null));
        assertThat(refused).isInstanceOf(PseudonymTaken.class);
    }

    @Test
    void theHospitalsNameIsRejected() {
        RuntimeException refused = fixture.thrownBy(services -> services.registration()
                .register(fixture.registrationForm("St_Brannocs", "r@example.org"), "192.0.2.1", null));
        assertThat(refused).hasMessage("pseudonym.staff");
    }
}
