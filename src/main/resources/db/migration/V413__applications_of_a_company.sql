-- Asked at each submission: whether the company has applied before.
create index ix_startup_application_company on startup_application (programme_id, company_key);
