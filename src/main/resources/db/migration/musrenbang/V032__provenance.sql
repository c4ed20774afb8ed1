-- Where a proposal came from beside its proposer: a report, or a proposal of a former year; and why it is no double of
-- one that is like it. Only grows, with the proposal.
CREATE TABLE musrenbang_provenance (
  proposal uuid PRIMARY KEY REFERENCES musrenbang_proposal DEFERRABLE INITIALLY DEFERRED,
  year int NOT NULL,
  report text CHECK (report ~ '^[A-Z]{2,6}-[0-9]{4}-[0-9]{3,8}$'),
  former uuid REFERENCES musrenbang_proposal,
  root uuid REFERENCES musrenbang_proposal,
  differs text CHECK (length(differs) BETWEEN 10 AND 500),
  CHECK ((former IS NULL) = (root IS NULL)),
  CHECK (report IS NOT NULL OR former IS NOT NULL OR differs IS NOT NULL),
  -- A matter is taken up at most once a year, from whichever of its years.
  CONSTRAINT musrenbang_taken_up_once_a_year UNIQUE (root, year),
  -- A report becomes at most one proposal a year.
  CONSTRAINT musrenbang_report_once_a_year UNIQUE (report, year)
);
CREATE TRIGGER musrenbang_provenance_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_provenance
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE INDEX musrenbang_provenance_former ON musrenbang_provenance (former) WHERE former IS NOT NULL;
GRANT SELECT, INSERT ON musrenbang_provenance TO balai_app;
