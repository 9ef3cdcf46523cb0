-- Withdrawals closed the assignments of finished reviews too; the review itself is what ended them.
update review_assignment a set closed_by = null, closed_at = null, closed_because = null
where a.closed_because = 'withdrawn' and a.closed_by = 'hatchway'
  and exists (select 1 from review r where r.application_id = a.application_id and r.reviewer_id = a.reviewer_id);
