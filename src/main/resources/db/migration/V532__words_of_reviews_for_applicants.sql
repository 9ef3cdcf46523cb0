-- What a reviewer writes for the applicant; the comment that was there before is for the committee only.
alter table review add column for_applicant text;

-- What applicants of a programme read of reviews, by its own choice.
create table review_disclosure (
  programme_id uuid constraint pk_review_disclosure primary key
    constraint fk_review_disclosure_programme references programme,
  shown text not null,
  chosen_by text not null,
  chosen_at timestamptz not null,
  constraint ck_review_disclosure_shown check (shown in ('NOTHING', 'WORDS', 'WORDS_AND_MARKS'))
);
