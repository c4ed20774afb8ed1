-- Every stage of a year has its days; until now only the writing of the RKA had.
ALTER TABLE budgeting_schedule ADD COLUMN stage text NOT NULL DEFAULT 'RKA'
  CHECK (stage IN ('KUA_PPAS', 'RKA', 'VERIFIKASI', 'RAPBD', 'PENETAPAN', 'DPA', 'PERGESERAN', 'PERUBAHAN'));
ALTER TABLE budgeting_schedule ALTER COLUMN stage DROP DEFAULT;
ALTER TABLE budgeting_schedule DROP CONSTRAINT budgeting_schedule_pkey, ADD PRIMARY KEY (year, stage);

-- What was decided about the stages, for everybody to read; only grows.
CREATE TABLE budgeting_schedule_change (
  schedule uuid NOT NULL,
  version integer NOT NULL,
  year smallint NOT NULL,
  stage text NOT NULL,
  was_opens_on date,
  was_closes_on date,
  opens_on date NOT NULL,
  closes_on date NOT NULL,
  reason text NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (schedule, version)
);
CREATE INDEX budgeting_schedule_change_year ON budgeting_schedule_change (year, at DESC);
CREATE TRIGGER budgeting_schedule_change_frozen BEFORE UPDATE OR DELETE ON budgeting_schedule_change
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();
GRANT SELECT, INSERT ON budgeting_schedule_change TO balai_app;
