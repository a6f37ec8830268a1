package org.patientforum.web.console.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.patientforum.notifications.mail.queue.QueueFigures;
import org.patientforum.notifications.mail.queue.QueueState;
import org.patientforum.notifications.mail.queue.QueueState.Why;
import org.patientforum.notifications.mail.queue.WaitingDomain;

/** The health page warns at once when mail is stopped, and says why. */
class MailWarningsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(600);
    private static final QueueState GOING = new QueueState(null, null, false, null, null, null, null);

    static Stream<Arguments> queues() {
        return Stream.of(
                Arguments.of(GOING, Why.GOING),
                Arguments.of(new QueueState(NOW, LATER, true, "554", null, null, null), Why.OUR_FAULT),
                Arguments.of(new QueueState(NOW, LATER, false, "421", null, null, null), Why.TROUBLE),
                Arguments.of(new QueueState(null, null, false, null, "nora", NOW, null), Why.PAUSED),
                Arguments.of(new QueueState(null, null, false, null, null, null, NOW), Why.HELD));
    }

    @ParameterizedTest
    @MethodSource("queues")
    void warnsOfStoppedQueueBeforeMailHasWaitedLong(QueueState state, Why why) {
        assertThat(state.why()).isEqualTo(why);
        assertThat(MailWarnings.of(figures(state, NOW), List.of(), NOW))
                .isEqualTo(why == Why.GOING ? List.of() : List.of("mail." + why));
    }

    @Test
    void warnsOfDomainsThatRejectOrThrottleMail() {
        assertThat(of(new WaitingDomain("example.org", NOW, LATER, "550 5.7.1", null)))
                .containsExactly("mailDomains");
        assertThat(of(new WaitingDomain("example.org", NOW, null, null, NOW))).containsExactly("mailBraked");
        assertThat(of(new WaitingDomain("example.org", NOW, null, null, null))).isEmpty();
    }

    @Test
    void warnsOfMailThatHasWaitedLong() {
        assertThat(MailWarnings.of(figures(GOING, NOW.minusSeconds(901)), List.of(), NOW))
                .containsExactly("mailOld");
    }

    @Test
    void eachWarningHasAMessage() {
        ResourceBundle bundle = ResourceBundle.getBundle("texts.operations");
        Stream<String> queue =
                Stream.of(Why.values()).filter(why -> why != Why.GOING).map(why -> "mail." + why);
        assertThat(Stream.concat(queue, Stream.of("mailServer", "mailDomains", "mailBraked", "mailOld")))
                .allMatch(key -> bundle.containsKey("warning." + key));
    }

    private static List<String> of(WaitingDomain domain) {
        return MailWarnings.of(figures(GOING, null), List.of(domain), NOW);
    }

    private static QueueFigures figures(QueueState state, Instant oldest) {
        return new QueueFigures(state, 1, oldest, 0, null, true);
    }
}
