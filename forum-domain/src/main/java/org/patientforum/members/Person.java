package org.patientforum.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who a member is: today their address. Pages for others and for moderators never read it. */
@Entity
@Table(name = "person")
public class Person {

    @Id
    @Column(name = "member_id")
    private Long memberId;

    @Column(name = "email")
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    protected Person() {}

    public Person(long memberId, EmailAddress address) {
        this.memberId = memberId;
        this.email = address.text();
        this.emailKey = address.key();
    }

    long memberId() {
        return memberId;
    }

    String email() {
        return email;
    }
}
