-- The musrenbang of a place: its life, who came, what was said. What it decided is with the proposals.
CREATE TABLE musrenbang_meeting (
  id uuid PRIMARY KEY,
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  level text NOT NULL,
  place text NOT NULL,
  version int NOT NULL,
  state text NOT NULL CHECK (state IN ('PLANNED', 'INVITED', 'OPEN', 'LOCKED', 'REOPENED')),
  edition int NOT NULL DEFAULT 0 CHECK (edition >= 0),
  starts timestamptz NOT NULL,
  venue text NOT NULL CHECK (length(venue) BETWEEN 3 AND 200),
  chair text NOT NULL CHECK (length(chair) BETWEEN 3 AND 120),
  invited_at timestamptz,
  opened_at timestamptz,
  locked_at timestamptz,
  invitation uuid,
  UNIQUE (year, level, place),
  CONSTRAINT musrenbang_meeting_fixed CHECK ((state IN ('LOCKED', 'REOPENED')) = (edition > 0)),
  CONSTRAINT musrenbang_meeting_held CHECK ((state IN ('OPEN', 'LOCKED', 'REOPENED')) = (opened_at IS NOT NULL)),
  CONSTRAINT musrenbang_meeting_called CHECK ((state = 'PLANNED') = (invited_at IS NULL))
);
CREATE CONSTRAINT TRIGGER musrenbang_meeting_logged AFTER INSERT OR UPDATE OR DELETE ON musrenbang_meeting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.meeting');

-- Its story; only grows.
CREATE TABLE musrenbang_meeting_step (
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  step int NOT NULL CHECK (step > 0),
  verb text NOT NULL,
  note text,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (meeting, step)
);
CREATE TRIGGER musrenbang_meeting_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_meeting_step
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

CREATE TABLE musrenbang_agenda (
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  ordinal int NOT NULL CHECK (ordinal BETWEEN 1 AND 20),
  what text NOT NULL CHECK (length(what) BETWEEN 3 AND 200),
  done_at timestamptz,
  PRIMARY KEY (meeting, ordinal)
);

-- Who came, counted by group and sex, and those who sign with their names. No phone is kept.
CREATE TABLE musrenbang_attendance (
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  grp text NOT NULL,
  men int NOT NULL CHECK (men BETWEEN 0 AND 9999),
  women int NOT NULL CHECK (women BETWEEN 0 AND 9999),
  PRIMARY KEY (meeting, grp)
);
CREATE TABLE musrenbang_representative (
  id uuid PRIMARY KEY,
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  name text NOT NULL CHECK (length(name) BETWEEN 3 AND 120),
  woman boolean NOT NULL,
  institution text NOT NULL CHECK (length(institution) BETWEEN 2 AND 120),
  address text NOT NULL CHECK (length(address) <= 160),
  added_at timestamptz NOT NULL
);
CREATE INDEX musrenbang_representative_meeting ON musrenbang_representative (meeting, added_at);
-- Up to three carry the result to the next level.
CREATE TABLE musrenbang_delegate (
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  ordinal int NOT NULL CHECK (ordinal BETWEEN 1 AND 3),
  representative uuid NOT NULL UNIQUE REFERENCES musrenbang_representative ON DELETE CASCADE,
  PRIMARY KEY (meeting, ordinal)
);
-- What the groups came to, each note by itself, so that two who write lose nothing.
CREATE TABLE musrenbang_meeting_note (
  id uuid PRIMARY KEY,
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  grp text NOT NULL CHECK (length(grp) BETWEEN 2 AND 120),
  words text NOT NULL CHECK (length(words) BETWEEN 5 AND 2000),
  written_by text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX musrenbang_meeting_note_meeting ON musrenbang_meeting_note (meeting, at);

GRANT SELECT, INSERT, UPDATE ON musrenbang_meeting TO balai_app;
GRANT SELECT, INSERT ON musrenbang_meeting_step TO balai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON musrenbang_agenda, musrenbang_attendance TO balai_app;
GRANT SELECT, INSERT, DELETE ON musrenbang_representative, musrenbang_delegate, musrenbang_meeting_note TO balai_app;
