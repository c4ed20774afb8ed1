-- An entry says with which version of the year's kamus it came, what it looks like, and whether it was closed: a closed
-- one is a version like any other, so proposals keep theirs and nothing is lost.
ALTER TABLE musrenbang_kamus_entry
  ADD COLUMN since int NOT NULL DEFAULT 1 CHECK (since > 0),
  ADD COLUMN picture text NOT NULL DEFAULT 'OTHER_WORK',
  ADD COLUMN closed boolean NOT NULL DEFAULT false;
ALTER TABLE musrenbang_kamus_entry
  ALTER COLUMN since DROP DEFAULT, ALTER COLUMN picture DROP DEFAULT, ALTER COLUMN closed DROP DEFAULT;

-- Every change of a published kamus, with its reason. Only grows.
CREATE TABLE musrenbang_kamus_change (
  year int NOT NULL REFERENCES musrenbang_kamus (year),
  version int NOT NULL CHECK (version > 1),
  code text NOT NULL,
  entry_version int NOT NULL,
  kind text NOT NULL CHECK (kind IN ('ADDED', 'CHANGED', 'CLOSED', 'OPENED')),
  reason text NOT NULL CHECK (length(reason) BETWEEN 10 AND 1000),
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (year, version),
  FOREIGN KEY (year, code, entry_version) REFERENCES musrenbang_kamus_entry (year, code, version)
);
CREATE TRIGGER musrenbang_kamus_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_kamus_change
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
GRANT SELECT, INSERT ON musrenbang_kamus_change TO balai_app;
