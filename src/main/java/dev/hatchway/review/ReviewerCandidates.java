package dev.hatchway.review;

import dev.hatchway.identity.Role;
import dev.hatchway.intake.StartupApplication;
import dev.hatchway.rules.facts.Reviewer;
import dev.hatchway.rules.facts.Sector;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** Everyone who could review an application, as the rules see them. */
@ApplicationScoped
class ReviewerCandidates {

  private static final String CANDIDATES =
      """
      select p.id, p.username, f,
             (select count(a) from ReviewAssignment a
              where a.reviewerId = p.id and a.closedAt is null
                and not exists (select 1 from Review r
                                where r.applicationId = a.applicationId and r.reviewerId = p.id
                                  and r.reopenedAt is null)),
             (select count(c) from ConflictOfInterest c
              where c.personId = p.id and (c.applicationId = :application
                or c.companyKey = :company and exists (
                  select 1 from StartupApplication s where s.id = c.applicationId
                    and coalesce(nullif(s.country, ''), :country, '')
                      = coalesce(:country, s.country, ''))))
      from Membership m join m.person p left join ReviewerProfile f on f.personId = p.id
      where m.programmeId = :programme and m.role = :role and p.active
        and (:applicant is null or p.id <> :applicant)
        and not exists (select 1 from ReviewAssignment b
                        where b.applicationId = :application and b.reviewerId = p.id
                          and (b.closedBecause is null or b.closedBecause <> 'rejected'))
        and not exists (select 1 from Determination d
                        where d.applicationId = :application and d.determinedBy = p.id)
      order by p.username
      """;

  /** One reviewer, what is known of them (or null), their open reviews, and declared conflicts. */
  record Candidate(
      UUID id, String username, ReviewerProfile profile, long openReviews, long conflicts) {}

  private final EntityManager entities;

  ReviewerCandidates(EntityManager entities) {
    this.entities = entities;
  }

  /** The programme's reviewers who were not asked before, with one statement. */
  List<Reviewer> of(StartupApplication application) {
    return entities
        .createQuery(CANDIDATES, Candidate.class)
        .setParameter("application", application.id())
        .setParameter("company", application.companyKey())
        .setParameter("country", application.country())
        .setParameter("programme", application.programmeId())
        .setParameter("role", Role.REVIEWER)
        .setParameter("applicant", application.applicantId())
        .setHint("org.hibernate.readOnly", true)
        .getResultStream()
        .map(candidate -> fact(candidate, application.companyName()))
        .toList();
  }

  private static Reviewer fact(Candidate candidate, String company) {
    List<String> conflicts =
        candidate.conflicts() > 0 && company != null ? List.of(company) : List.of();
    int open = (int) candidate.openReviews();
    if (candidate.profile() == null) {
      return new Reviewer(
          candidate.id(), candidate.username(), null, null, null, open, null, conflicts);
    }
    Expertise known = candidate.profile().expertise();
    return new Reviewer(
        candidate.id(),
        candidate.username(),
        known.sectors().stream().map(s -> Sector.valueOf(s.name())).sorted().toList(),
        known.countries().stream().sorted().toList(),
        known.languages().stream().sorted().toList(),
        open,
        known.capacity(),
        conflicts);
  }
}
