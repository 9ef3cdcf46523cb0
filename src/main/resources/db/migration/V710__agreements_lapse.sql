-- That nobody signed an agreement in time: what the partner held is free again.
create table agreement_lapse (
  setup_id uuid constraint pk_agreement_lapse primary key
    constraint fk_agreement_lapse_setup references resource_setup,
  lapsed_at timestamptz not null
);
