package org.patientforum.notifications.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.patientforum.notifications.outbox.SendingPolicy;
import org.patientforum.shared.MutableClock;

class MailRateLimiterTest {

    private final MutableClock clock = new MutableClock("2026-03-05T14:40:00Z");

    @Test
    void isUnlimitedByDefault() {
        assertThat(limiter(0).take(20)).isEqualTo(20);
    }

    @Test
    void keepsTheLimitForADay() {
        MailRateLimiter pace = limiter(600);
        int accepted = 0;
        for (int tick = 0; tick < 12 * 60; tick++) {
            for (int batch = pace.take(20); batch > 0; batch = pace.take(20)) {
                accepted += batch;
            }
            clock.forward(Duration.ofSeconds(5));
        }
        assertThat(accepted).isBetween(35_900, 36_000);
    }

    @Test
    void savesNoAllowanceForIdleTime() {
        MailRateLimiter pace = limiter(600);
        pace.take(20);
        clock.forward(Duration.ofDays(3));
        assertThat(pace.take(1000)).isEqualTo(60);
    }

    @Test
    void allowsOneAMinute() {
        MailRateLimiter pace = limiter(1);
        assertThat(pace.take(20)).isEqualTo(1);
        clock.forward(Duration.ofSeconds(59));
        assertThat(pace.take(20)).isZero();
        clock.forward(Duration.ofSeconds(1));
        assertThat(pace.take(20)).isEqualTo(1);
    }

    @Test
    void returnsUnusedAllowance() {
        MailRateLimiter pace = limiter(1);
        pace.take(1);
        pace.release(1);
        assertThat(pace.take(1)).isEqualTo(1);
    }

    @Test
    void toleratesAClockThatJumpsBack() {
        MailRateLimiter pace = limiter(60);
        pace.take(1);
        clock.forward(Duration.ofHours(-1));
        assertThat(pace.take(1)).isZero();
        clock.forward(Duration.ofSeconds(1));
        assertThat(pace.take(1)).isEqualTo(1);
    }

    private MailRateLimiter limiter(int perMinute) {
        return new MailRateLimiter(new SendingPolicy(1, perMinute, 30, false, ""), clock);
    }
}
