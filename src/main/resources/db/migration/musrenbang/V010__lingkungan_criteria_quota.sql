-- The level below the kelurahan, led by a kepling. Which levels a city has in a year stays data.
ALTER TABLE musrenbang_stage DROP CONSTRAINT musrenbang_stage_level_check;
ALTER TABLE musrenbang_stage ADD CONSTRAINT musrenbang_stage_level_check
  CHECK (level IN ('LINGKUNGAN', 'KELURAHAN', 'KECAMATAN', 'AGENCY', 'CITY'));
-- A lingkungan has no money of its own to promise: it has a quota and no ceiling.
ALTER TABLE musrenbang_pagu ADD CONSTRAINT musrenbang_pagu_not_of_lingkungan CHECK (level <> 'LINGKUNGAN');

-- The lowest level that decides on it: not the one that made it. NULL for those of before, which began at the kelurahan.
ALTER TABLE musrenbang_proposal ADD COLUMN begins text;

-- By what a level's meeting scores, and how much each counts. Weights of a level sum up to 100; when the first score is
-- given they are locked.
CREATE TABLE musrenbang_criterion (
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  level text NOT NULL,
  ordinal int NOT NULL CHECK (ordinal > 0),
  code text NOT NULL CHECK (code ~ '^[A-Z][A-Z0-9_]{1,30}$'),
  label_id text NOT NULL CHECK (length(label_id) BETWEEN 3 AND 120),
  label_en text NOT NULL CHECK (length(label_en) BETWEEN 3 AND 120),
  weight int NOT NULL CHECK (weight BETWEEN 1 AND 100),
  PRIMARY KEY (year, level, ordinal),
  UNIQUE (year, level, code)
);
CREATE TABLE musrenbang_scoring_begun (
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  level text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (year, level)
);
CREATE FUNCTION musrenbang_weights_are_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  y int := COALESCE(NEW.year, OLD.year);
  l text := COALESCE(NEW.level, OLD.level);
BEGIN
  IF (SELECT sum(weight) FROM musrenbang_criterion WHERE year = y AND level = l) <> 100 THEN
    RAISE EXCEPTION 'weights of % in % are not 100', l, y
      USING ERRCODE = 'check_violation', CONSTRAINT = 'musrenbang_criterion_weights_are_100';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER musrenbang_criterion_whole AFTER INSERT OR UPDATE OR DELETE ON musrenbang_criterion
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION musrenbang_weights_are_whole();
CREATE FUNCTION musrenbang_criteria_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM musrenbang_scoring_begun
             WHERE year = COALESCE(NEW.year, OLD.year) AND level = COALESCE(NEW.level, OLD.level)) THEN
    RAISE EXCEPTION 'scoring has begun'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'musrenbang_criterion_locked';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER musrenbang_criterion_kept BEFORE INSERT OR UPDATE OR DELETE ON musrenbang_criterion
  FOR EACH ROW EXECUTE FUNCTION musrenbang_criteria_locked();

-- How many proposals each place of a level may send up, and how many of them it may have made itself. NULL is no limit;
-- every level of the year has its row, so that whoever changes it and whoever uses it meet on it.
CREATE TABLE musrenbang_quota (
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  level text NOT NULL,
  most_sent int CHECK (most_sent > 0),
  most_own int CHECK (most_own > 0),
  PRIMARY KEY (year, level)
);
INSERT INTO musrenbang_quota (year, level) SELECT year, level FROM musrenbang_stage WHERE level IS NOT NULL;

-- What a place used of it. The row itself refuses one more than there may be, whoever asks at the same moment.
CREATE TABLE musrenbang_quota_place (
  year int NOT NULL,
  level text NOT NULL,
  place text NOT NULL,
  sent int NOT NULL DEFAULT 0 CHECK (sent >= 0),
  own int NOT NULL DEFAULT 0 CHECK (own >= 0),
  most_sent int,
  most_own int,
  PRIMARY KEY (year, level, place),
  FOREIGN KEY (year, level) REFERENCES musrenbang_quota,
  CONSTRAINT musrenbang_quota_sent_never_exceeded CHECK (sent <= most_sent),
  CONSTRAINT musrenbang_quota_own_never_exceeded CHECK (own <= most_own)
);
CREATE TABLE musrenbang_quota_use (
  proposal uuid NOT NULL REFERENCES musrenbang_proposal,
  level text NOT NULL,
  year int NOT NULL,
  place text NOT NULL,
  own boolean NOT NULL,
  PRIMARY KEY (proposal, level)
);
CREATE FUNCTION musrenbang_keep_quota() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO musrenbang_quota_place AS p (year, level, place, sent, own, most_sent, most_own)
      SELECT NEW.year, NEW.level, NEW.place, 1, NEW.own::int, q.most_sent, q.most_own
      FROM musrenbang_quota q WHERE q.year = NEW.year AND q.level = NEW.level FOR SHARE
      ON CONFLICT (year, level, place) DO UPDATE SET sent = p.sent + 1, own = p.own + NEW.own::int;
  ELSE
    UPDATE musrenbang_quota_place SET sent = sent - 1, own = own - OLD.own::int
      WHERE year = OLD.year AND level = OLD.level AND place = OLD.place;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER musrenbang_quota_kept AFTER INSERT OR DELETE ON musrenbang_quota_use
  FOR EACH ROW EXECUTE FUNCTION musrenbang_keep_quota();

GRANT SELECT, INSERT, UPDATE, DELETE ON musrenbang_criterion TO balai_app;
GRANT SELECT, INSERT ON musrenbang_scoring_begun TO balai_app;
GRANT SELECT, INSERT, UPDATE ON musrenbang_quota, musrenbang_quota_place TO balai_app;
GRANT SELECT, INSERT, DELETE ON musrenbang_quota_use TO balai_app;
