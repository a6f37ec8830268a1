package org.patientforum.alerting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import org.patientforum.settings.SettingRefused;
import org.patientforum.settings.WeekHours;
import org.patientforum.shared.validation.InvalidInput;

/** A member of staff is on duty in these hours of each week, for a group or the whole forum. */
@Entity
@Table(name = "duty_turn")
public class DutyTurn {

    private static final int LONGEST = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_turn_seq")
    @SequenceGenerator(name = "duty_turn_seq", sequenceName = "duty_turn_seq", allocationSize = 50)
    private Long id;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "group_id")
    private Long groupId;

    private String hours;

    protected DutyTurn() {}

    /** @param groupId null: for the whole forum. Throws InvalidInput if the hours cannot be read. */
    DutyTurn(long memberId, Long groupId, String hours) {
        this.memberId = memberId;
        this.groupId = groupId;
        this.hours = checked(hours);
    }

    private static String checked(String hours) {
        String written = hours == null ? "" : hours.replace("\r\n", "\n").strip();
        try {
            if (written.length() > LONGEST || WeekHours.of(written).isEmpty()) {
                throw new InvalidInput("rota.hours");
            }
        } catch (SettingRefused refused) {
            throw new InvalidInput("rota.hours");
        }
        return written;
    }

    /** Whether it is for this group, or for all of them. */
    boolean covers(Long group) {
        return groupId == null || groupId.equals(group);
    }

    boolean holds(LocalDateTime then) {
        return WeekHours.of(hours).contains(then);
    }

    boolean same(DutyTurn other) {
        return memberId == other.memberId && Objects.equals(groupId, other.groupId) && hours.equals(other.hours);
    }

    Long id() {
        return id;
    }

    long memberId() {
        return memberId;
    }

    Long groupId() {
        return groupId;
    }

    String hours() {
        return hours;
    }
}
