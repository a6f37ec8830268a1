package org.patientforum.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member's identity: today their email address. Never read by pages for other members and moderators. */
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
