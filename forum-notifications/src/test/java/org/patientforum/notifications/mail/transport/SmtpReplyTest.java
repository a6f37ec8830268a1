package org.patientforum.notifications.mail.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patientforum.notifications.mail.transport.SmtpReply.Stage;
import org.patientforum.notifications.mail.transport.SmtpReply.Verdict;

/** The table of replies. */
class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SENDING    | 250 | 250 2.0.0 Ok: queued as 4X2b      | SENT
            SENDING    |  -1 |                                   | BROKEN_OFF
            CONNECTING |  -1 |                                   | RELAY_TROUBLE
            CONNECTING | 421 | 421 Too busy                      | RELAY_TROUBLE
            CONNECTING | 454 | 454 4.7.0 TLS not available       | RELAY_TROUBLE
            SENDING    | 421 | 421 4.7.0 Try again later         | BROKEN_OFF
            SENDING    | 450 | 450 4.2.0 Greylisted              | LATER
            SENDING    | 451 | 451 Local error                   | LATER
            SENDING    | 452 | 452 4.2.2 Mailbox full            | LATER
            SENDING    | 450 | 450 4.7.1 Greylisted              | LATER
            SENDING    | 552 | 552 Mailbox full                  | LATER
            SENDING    | 552 | 552 5.2.2 Mailbox full            | LATER
            SENDING    | 550 | 550 5.2.2 Over quota              | LATER
            SENDING    | 550 | 550 5.1.1 No such person          | DEAD_ADDRESS
            SENDING    | 550 | 550 5.1.2 No such host            | DEAD_ADDRESS
            SENDING    | 553 | 553 5.1.3 Bad address             | DEAD_ADDRESS
            SENDING    | 501 | 501 5.1.3 Bad address syntax      | DEAD_ADDRESS
            SENDING    | 550 | 550 5.1.6 Moved away              | DEAD_ADDRESS
            SENDING    | 550 | 550 5.1.10 Null MX                | DEAD_ADDRESS
            SENDING    | 550 | 550 5.2.1 Mailbox disabled        | DEAD_ADDRESS
            SENDING    | 550 | 550-5.1.1 First line of more      | DEAD_ADDRESS
            SENDING    | 530 | 530 Sign in first                 | MAIL_REFUSED
            SENDING    | 530 | 530 5.7.0 Must issue STARTTLS     | SENDER_BLAMED
            CONNECTING | 535 | 535 5.7.8 Wrong password          | OUR_FAULT
            CONNECTING | 535 | 535 Wrong password                | OUR_FAULT
            CONNECTING | 554 | 554 Go away                       | OUR_FAULT
            SENDING    | 554 | 554 5.7.1 Relay access denied     | MAIL_REFUSED
            SENDING    | 550 | 550 5.7.1 Sender not allowed      | SENDER_BLAMED
            SENDING    | 550 | 550 5.7.26 Not signed             | SENDER_BLAMED
            SENDER     | 550 | 550 5.1.1 Sender unknown          | OUR_FAULT
            SENDER     | 553 | 553 5.1.3 Bad sender              | OUR_FAULT
            SENDER     | 550 | 550 No                            | OUR_FAULT
            SENDER     | 451 | 451 Local error                   | LATER
            SENDER     | 421 | 421 Closing                       | RELAY_TROUBLE
            SENDER     | 552 | 552 5.3.4 Message too big         | OUR_MAIL_WRONG
            SENDER     | 501 | 501 5.1.7 Bad sender syntax       | OUR_FAULT
            SENDER     | 550 | 550 5.7.1 Sender not accepted     | OUR_FAULT
            SENDING    | 552 | 552 5.3.4 Message too big         | OUR_MAIL_WRONG
            SENDING    | 554 | 554 5.6.0 Bad message             | OUR_MAIL_WRONG
            SENDING    | 501 | 501 Syntax error                  | OUR_MAIL_WRONG
            SENDING    | 550 | 550 No                            | REFUSED
            SENDING    | 554 | 554 Transaction failed            | REFUSED
            SENDING    | 550 | 550 5.1.100 Not one of the table  | REFUSED
            SENDING    | 550 | 550 4.2.2 Class does not fit      | REFUSED
            SENDING    | 550 | 550 mail from 5.1.1.1 refused     | SENDER_BLAMED
            """)
    void hasTheVerdictOfTheTable(Stage stage, int code, String line, Verdict verdict) {
        assertThat(SmtpReply.read(stage, code, line).verdict()).isEqualTo(verdict);
    }

    @org.junit.jupiter.api.Test
    void keepsNoTextOfTheReply() {
        SmtpReply reply = SmtpReply.read(Stage.SENDING, 550, "550 5.1.1 <jane@example.org> unknown");
        assertThat(reply.summary()).isEqualTo("550 5.1.1 DEAD_ADDRESS");
        assertThat(reply.toString()).doesNotContain("jane");
    }
}
