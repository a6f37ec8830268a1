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

/** Weekly hours in which a member is on duty, for a group or the whole forum. */
@Entity
@Table(name = "duty_turn")
public class DutyTurn {

    private static final int MAX_HOURS_LENGTH = 200;

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

    /**
     * Parses the hours. Throws InvalidInput.
     *
     * @param groupId null for the whole forum
     */
    DutyTurn(long memberId, Long groupId, String hours) {
        this.memberId = memberId;
        this.groupId = groupId;
        this.hours = checked(hours);
    }

    private static String checked(String hours) {
        String text = hours == null ? "" : hours.replace("\r\n", "\n").strip();
        try {
            if (text.length() > MAX_HOURS_LENGTH || WeekHours.of(text).isEmpty()) {
                throw new InvalidInput("rota.hours");
            }
        } catch (SettingRefused refused) {
            throw new InvalidInput("rota.hours");
        }
        return text;
    }

    /** Whether the turn is for this group or for the whole forum. */
    boolean covers(Long requestedGroupId) {
        return groupId == null || groupId.equals(requestedGroupId);
    }

    boolean activeAt(LocalDateTime time) {
        return WeekHours.of(hours).contains(time);
    }

    boolean sameAs(DutyTurn other) {
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
