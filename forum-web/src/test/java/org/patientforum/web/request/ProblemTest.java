package org.patientforum.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PessimisticLockException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    /** SQL states of PostgreSQL and H2 for conflicts between transactions, and for errors in the application. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            23505 | POST | AT_ONCE | a key that is there
            40001 | POST | AT_ONCE | transactions that cannot follow each other; a deadlock on H2
            40P01 | POST | AT_ONCE | a deadlock
            55P03 | POST | AT_ONCE | a lock that took too long
            HYT00 | POST | AT_ONCE | the same on H2 (50200)
            57014 | POST | AT_ONCE | a statement that took too long: it waited for a row
            57014 | GET  | BROKEN  | a page that takes too long is our fault, and is looked for in the log
            40P01 | GET  | AT_ONCE | a page that notes something
            23502 | POST | BROKEN  | a column without a value
            42601 | POST | BROKEN  | no SQL""")
    void conflictsAreRepeatable(String state, String method, Problem problem) {
        Throwable thrown = new SQLException("x", state);
        assertThat(classify(method, thrown)).isEqualTo(problem);
        assertThat(classify(method, new ServletException(new PersistenceException(thrown))))
                .isEqualTo(problem);
        assertThat(problem.isRepeatable()).isTrue();
    }

    static Stream<Throwable> jpaLockExceptions() {
        return Stream.of(new OptimisticLockException(), new PessimisticLockException(), new LockTimeoutException());
    }

    /** Not every exception carries an SQL state. */
    @ParameterizedTest
    @MethodSource("jpaLockExceptions")
    void lockExceptionsAreConflicts(Throwable thrown) {
        assertThat(classify("POST", new ServletException(thrown))).isEqualTo(Problem.AT_ONCE);
    }

    private static Problem classify(String method, Throwable thrown) {
        FakeRequest fake = new FakeRequest("/discussions/42");
        HttpServletRequest request = (method.equals("POST") ? fake.post() : fake).request();
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, thrown);
        return Problem.of(request);
    }
}
