-- What was decided about ceilings, for whoever sets them to read; only grows.
CREATE TABLE budgeting_ceiling_change (
  entry uuid PRIMARY KEY,
  year smallint NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  before numeric(20,2) NOT NULL,
  amount numeric(20,2) NOT NULL,
  reason text NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX budgeting_ceiling_change_agency ON budgeting_ceiling_change (year, agency, at DESC);
CREATE TRIGGER budgeting_ceiling_change_frozen BEFORE UPDATE OR DELETE ON budgeting_ceiling_change
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();
GRANT SELECT, INSERT ON budgeting_ceiling_change TO balai_app;
