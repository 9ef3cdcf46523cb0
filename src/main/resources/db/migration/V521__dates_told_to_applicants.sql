-- Until when a rejection can be appealed, a question answered, a place waited for; unknown of what is older.
alter table rejection add column appeal_until timestamptz;
alter table applicant_question add column answer_until timestamptz;
alter table determination add column waitlisted_until timestamptz;
