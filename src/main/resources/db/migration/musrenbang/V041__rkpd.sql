-- The RKPD of a year as far as it comes from proposals: two ceilings, what was moved by hand, what was handed over to
-- budgeting, and the versions that were frozen. Which of the accepted ones are UTAMA follows from these and their rank.
CREATE TABLE musrenbang_rkpd (
  id uuid PRIMARY KEY,
  year int NOT NULL UNIQUE REFERENCES musrenbang_cycle (year),
  version int NOT NULL,
  state text NOT NULL CHECK (state IN ('disusun', 'diserahkan')),
  ceiling numeric(20,2) CHECK (ceiling >= 0),
  pokir_ceiling numeric(20,2) CHECK (pokir_ceiling >= 0),
  basis text NOT NULL DEFAULT ''
);
CREATE CONSTRAINT TRIGGER musrenbang_rkpd_logged AFTER INSERT OR UPDATE OR DELETE ON musrenbang_rkpd
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.rkpd');

-- Moved by hand between the two parts; the newest counts.
CREATE TABLE musrenbang_rkpd_move (
  proposal uuid NOT NULL REFERENCES musrenbang_proposal,
  version int NOT NULL,
  part text NOT NULL CHECK (part IN ('UTAMA', 'CADANGAN')),
  reason text NOT NULL,
  sentence text NOT NULL CHECK (length(sentence) >= 10),
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (proposal, version)
);
CREATE TRIGGER musrenbang_rkpd_move_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_rkpd_move
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

-- Handed over to budgeting: once, whoever else tries. Raised by hand where there is a reason.
CREATE TABLE musrenbang_rkpd_handed (
  proposal uuid PRIMARY KEY REFERENCES musrenbang_proposal,
  year int NOT NULL,
  version int NOT NULL,
  reason text,
  sentence text,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  CHECK ((reason IS NULL) = (sentence IS NULL))
);
CREATE TRIGGER musrenbang_rkpd_handed_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_rkpd_handed
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

-- A frozen version is the very file that everybody can fetch; its SHA-256 is in the decision log.
CREATE TABLE musrenbang_rkpd_version (
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  number int NOT NULL CHECK (number > 0),
  name text NOT NULL CHECK (length(name) BETWEEN 3 AND 120),
  sha256 text NOT NULL,
  content text NOT NULL,
  main_items int NOT NULL,
  main_amount numeric(20,2) NOT NULL,
  reserve_items int NOT NULL,
  reserve_amount numeric(20,2) NOT NULL,
  handed_over int NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (year, number)
);
CREATE TRIGGER musrenbang_rkpd_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_rkpd_version
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

GRANT SELECT, INSERT, UPDATE ON musrenbang_rkpd TO balai_app;
GRANT SELECT, INSERT ON musrenbang_rkpd_move, musrenbang_rkpd_handed, musrenbang_rkpd_version TO balai_app;
