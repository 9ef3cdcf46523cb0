create index ix_startup_application_submitted on startup_application (programme_id, submitted_at desc, id desc)
  where submitted_at is not null;
