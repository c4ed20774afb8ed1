-- What Bapperida answered to those who said that the kamus lacks something; the need's own id is its object in the log.
CREATE TABLE musrenbang_missing_answer (
  id uuid PRIMARY KEY REFERENCES musrenbang_missing_work,
  version int NOT NULL CHECK (version > 0),
  verdict text NOT NULL CHECK (verdict IN ('REFUSED', 'POINTED', 'ENTERED')),
  code text CHECK (code ~ '^[A-Z]{2}-[0-9]{2}$'),
  reason text NOT NULL CHECK (length(reason) BETWEEN 10 AND 1000),
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  CHECK ((verdict = 'REFUSED') = (code IS NULL))
);
CREATE CONSTRAINT TRIGGER musrenbang_missing_answer_logged AFTER INSERT OR UPDATE OR DELETE ON musrenbang_missing_answer
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.missing');
GRANT SELECT, INSERT, UPDATE ON musrenbang_missing_answer TO balai_app;
