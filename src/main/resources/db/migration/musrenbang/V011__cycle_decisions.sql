-- A year that Bapperida still prepares is nobody's yet: it takes nothing, and nobody else sees it.
ALTER TABLE musrenbang_cycle ADD COLUMN state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('PREPARED', 'OPEN'));

-- What was decided about a year: dates, ceilings, quotas, criteria. One decision may change several places. Only grows.
CREATE TABLE musrenbang_cycle_change (
  cycle uuid NOT NULL REFERENCES musrenbang_cycle,
  version int NOT NULL CHECK (version > 0),
  ordinal int NOT NULL CHECK (ordinal > 0),
  subject text NOT NULL CHECK (subject IN ('PREPARED', 'OPENED', 'STAGE', 'PAGU', 'QUOTA', 'CRITERIA')),
  level text,
  place text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  reason text,
  sentence text,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (cycle, version, ordinal),
  CHECK ((reason IS NULL) = (sentence IS NULL)),
  CHECK (sentence IS NULL OR length(sentence) >= 10)
);
CREATE TRIGGER musrenbang_cycle_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_cycle_change
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
GRANT SELECT, INSERT ON musrenbang_cycle_change TO balai_app;

-- A ceiling that is set after something was accepted counts that too. Whoever sets one holds the row of the cycle, and so
-- does, together with others, whoever accepts and finds no ceiling.
CREATE OR REPLACE FUNCTION musrenbang_keep_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE musrenbang_pagu SET taken = taken + NEW.amount
      WHERE year = NEW.year AND level = NEW.level AND place = NEW.place;
    IF NOT FOUND AND NEW.level <> 'LINGKUNGAN' THEN
      PERFORM FROM musrenbang_cycle WHERE year = NEW.year FOR SHARE;
      UPDATE musrenbang_pagu SET taken = taken + NEW.amount
        WHERE year = NEW.year AND level = NEW.level AND place = NEW.place;
    END IF;
  ELSE
    UPDATE musrenbang_pagu SET taken = taken - OLD.amount
      WHERE year = OLD.year AND level = OLD.level AND place = OLD.place;
  END IF;
  RETURN NULL;
END $$;
