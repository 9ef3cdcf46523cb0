package dev.hatchway.identity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** Someone who logs in. What they may do is in their memberships, never here. */
@Entity
@Table(name = "person")
class Person {

  // read by versions before this one
  private static final String ENABLED = "person";
  private static final String DISABLED = "disabled";

  @Id private UUID id;
  private String username;

  @Column(name = "password_hash")
  private String passwordHash;

  @Column(name = "login_role")
  private String loginRole = ENABLED;

  @Column(name = "display_name")
  private String displayName;

  private String email;
  private String locale;

  @Column(name = "time_zone")
  private String timeZone;

  private boolean active = true;

  @Column(name = "created_at")
  private Instant createdAt;

  @Formula(
      "(select count(a.id) > 0 from installation_administrator a where a.person_id = id and a.ended_at is null)")
  private boolean administersInstallation;

  @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST)
  private List<Membership> memberships = new ArrayList<>();

  protected Person() {}

  Person(UUID id, String username, String hash, String displayName, String email, Instant now) {
    this.id = id;
    this.username = username;
    this.passwordHash = hash;
    this.displayName = displayName;
    this.email = email;
    this.locale = "en";
    this.timeZone = "UTC";
    this.createdAt = now;
  }

  void grant(Membership membership) {
    memberships.add(membership);
  }

  void changePassword(Password password) {
    passwordHash = password.hash();
  }

  boolean hasPassword(String plain) {
    return Password.matches(plain, passwordHash);
  }

  void disable() {
    active = false;
    loginRole = DISABLED;
  }

  void enable() {
    active = true;
    loginRole = ENABLED;
  }

  UUID id() {
    return id;
  }

  String username() {
    return username;
  }

  String displayName() {
    return displayName;
  }

  String email() {
    return email;
  }

  boolean isActive() {
    return active;
  }

  Actor toActor() {
    return new Actor(
        id,
        username,
        displayName,
        memberships.stream().map(Membership::toValue).toList(),
        administersInstallation);
  }
}
