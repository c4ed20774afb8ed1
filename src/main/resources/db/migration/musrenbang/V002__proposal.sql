-- A proposal as it stands. What each level said is in musrenbang_step, which only grows.
CREATE TABLE musrenbang_proposal (
  id uuid PRIMARY KEY,
  year int NOT NULL REFERENCES musrenbang_cycle (year),
  serial int NOT NULL CHECK (serial > 0),
  version int NOT NULL,
  state text NOT NULL CHECK (state IN
    ('WAITING', 'WITH_PROPOSER', 'ACCEPTED', 'BUDGETED', 'REFUSED', 'DEFERRED', 'PASSED_TO_PROVINCE', 'WITHDRAWN')),
  level text,
  origin text NOT NULL,
  kamus text NOT NULL,
  kamus_version int NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 5 AND 140),
  problem text NOT NULL CHECK (length(problem) BETWEEN 10 AND 2000),
  region text NOT NULL,
  kelurahan text NOT NULL,
  kecamatan text NOT NULL,
  place_name text NOT NULL,
  address text NOT NULL,
  longitude double precision,
  latitude double precision,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  account text NOT NULL,
  price_item text NOT NULL,
  sizes jsonb NOT NULL,
  volume numeric(16,4) NOT NULL CHECK (volume > 0),
  unit text NOT NULL,
  unit_price numeric(20,2) NOT NULL,
  price_version int NOT NULL,
  price_source text NOT NULL,
  amount numeric(20,2) NOT NULL CHECK (amount >= 0),
  proposer uuid NOT NULL,
  proposer_name text NOT NULL,
  served_by uuid,
  served_by_title text,
  submitted_at timestamptz NOT NULL,
  since timestamptz NOT NULL,
  due date,
  line uuid,
  words tsvector NOT NULL GENERATED ALWAYS AS (
    to_tsvector('simple', title || ' ' || address || ' ' || place_name || ' ' || problem || ' ' || kamus)) STORED,
  UNIQUE (year, serial),
  FOREIGN KEY (year, kamus, kamus_version) REFERENCES musrenbang_kamus_entry (year, code, version),
  CONSTRAINT musrenbang_proposal_in_one_place CHECK (
    CASE WHEN state IN ('WAITING', 'WITH_PROPOSER') THEN level IS NOT NULL
         WHEN state IN ('ACCEPTED', 'BUDGETED') THEN level IS NULL ELSE true END),
  CONSTRAINT musrenbang_proposal_line CHECK ((state = 'BUDGETED') = (line IS NOT NULL)),
  CONSTRAINT musrenbang_proposal_promised CHECK ((state = 'WAITING') = (due IS NOT NULL))
);
-- One index for each way a list is narrowed, all in the order in which lists are read.
CREATE INDEX musrenbang_proposal_kelurahan ON musrenbang_proposal (year, kelurahan, serial DESC);
CREATE INDEX musrenbang_proposal_kecamatan ON musrenbang_proposal (year, kecamatan, serial DESC);
CREATE INDEX musrenbang_proposal_state ON musrenbang_proposal (year, state, serial DESC);
CREATE INDEX musrenbang_proposal_kamus ON musrenbang_proposal (year, kamus, serial DESC);
CREATE INDEX musrenbang_proposal_amount ON musrenbang_proposal (year, amount DESC, serial DESC);
CREATE INDEX musrenbang_proposal_words ON musrenbang_proposal USING gin (words);
CREATE INDEX musrenbang_proposal_proposer ON musrenbang_proposal (proposer, submitted_at DESC);
-- Work lists: what waits, by level, the most urgent first. Few rows ever wait.
CREATE INDEX musrenbang_proposal_waiting ON musrenbang_proposal (level, due, serial) WHERE state = 'WAITING';
CREATE INDEX musrenbang_proposal_repair ON musrenbang_proposal (since) WHERE state = 'WITH_PROPOSER';
CREATE INDEX musrenbang_proposal_accepted ON musrenbang_proposal (year, agency, since) WHERE state = 'ACCEPTED';

CREATE CONSTRAINT TRIGGER musrenbang_proposal_logged AFTER INSERT OR UPDATE OR DELETE ON musrenbang_proposal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.proposal');

-- Every step of a proposal: who, why, and the volume and amount as they were then. Only grows.
CREATE TABLE musrenbang_step (
  proposal uuid NOT NULL REFERENCES musrenbang_proposal,
  step int NOT NULL CHECK (step > 0),
  verb text NOT NULL,
  level text,
  state text NOT NULL,
  next_level text,
  sizes jsonb NOT NULL,
  volume numeric(16,4) NOT NULL,
  unit_price numeric(20,2) NOT NULL,
  price_version int NOT NULL,
  amount numeric(20,2) NOT NULL,
  reason text,
  sentence text,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post uuid,
  post_title text,
  at timestamptz NOT NULL,
  due date,
  ceiling numeric(20,2),
  taken_before numeric(20,2),
  entry uuid NOT NULL,
  PRIMARY KEY (proposal, step),
  CONSTRAINT musrenbang_step_has_reason CHECK (
    verb IN ('SUBMIT', 'ACCEPT', 'RESUBMIT', 'WITHDRAW', 'BUDGET') OR (reason IS NOT NULL AND length(sentence) >= 10)),
  CHECK ((reason IS NULL) = (sentence IS NULL)),
  CHECK ((ceiling IS NULL) = (taken_before IS NULL))
);
CREATE INDEX musrenbang_step_latest ON musrenbang_step (at DESC);
CREATE TRIGGER musrenbang_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_step
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

-- What an acceptance takes of its level's ceiling. The sum is kept in the ceiling's own row, which refuses too much.
CREATE TABLE musrenbang_taken (
  proposal uuid NOT NULL REFERENCES musrenbang_proposal,
  level text NOT NULL,
  year int NOT NULL,
  place text NOT NULL,
  amount numeric(20,2) NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (proposal, level)
);
CREATE FUNCTION musrenbang_keep_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE musrenbang_pagu SET taken = taken + NEW.amount
      WHERE year = NEW.year AND level = NEW.level AND place = NEW.place;
  ELSE
    UPDATE musrenbang_pagu SET taken = taken - OLD.amount
      WHERE year = OLD.year AND level = OLD.level AND place = OLD.place;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER musrenbang_taken_kept AFTER INSERT OR DELETE ON musrenbang_taken
  FOR EACH ROW EXECUTE FUNCTION musrenbang_keep_taken();

-- How many proposals a kelurahan made in a year, so that maps count nothing.
CREATE TABLE musrenbang_tally (
  year int NOT NULL,
  kelurahan text NOT NULL,
  proposals bigint NOT NULL,
  PRIMARY KEY (year, kelurahan)
);
CREATE FUNCTION musrenbang_tally_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO musrenbang_tally AS t (year, kelurahan, proposals)
    SELECT year, kelurahan, count(*) FROM added GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (year, kelurahan) DO UPDATE SET proposals = t.proposals + excluded.proposals;
  RETURN NULL;
END $$;
CREATE TRIGGER musrenbang_proposal_tallied AFTER INSERT ON musrenbang_proposal
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION musrenbang_tally_added();

-- "Saya juga": once a person, taken back at will. Counted beside the proposal, whose own row only decisions change.
CREATE TABLE musrenbang_support (
  proposal uuid NOT NULL REFERENCES musrenbang_proposal,
  person uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (proposal, person)
);
CREATE TABLE musrenbang_supporters (
  proposal uuid PRIMARY KEY REFERENCES musrenbang_proposal,
  supporters int NOT NULL CHECK (supporters >= 0)
);
CREATE FUNCTION musrenbang_count_support() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO musrenbang_supporters AS s VALUES (NEW.proposal, 1)
      ON CONFLICT (proposal) DO UPDATE SET supporters = s.supporters + 1;
  ELSE
    UPDATE musrenbang_supporters SET supporters = supporters - 1 WHERE proposal = OLD.proposal;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER musrenbang_support_counted AFTER INSERT OR DELETE ON musrenbang_support
  FOR EACH ROW EXECUTE FUNCTION musrenbang_count_support();

-- What somebody is still writing, with the photos already sent; belongs to one person and is nobody else's.
CREATE TABLE musrenbang_draft (
  id uuid PRIMARY KEY,
  person uuid NOT NULL,
  helped uuid,
  year int NOT NULL,
  kamus text NOT NULL,
  typed jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  proposal uuid
);
CREATE INDEX musrenbang_draft_person ON musrenbang_draft (person, made_at DESC);

CREATE TABLE musrenbang_photo (
  id uuid PRIMARY KEY,
  draft uuid REFERENCES musrenbang_draft ON DELETE CASCADE,
  proposal uuid REFERENCES musrenbang_proposal,
  ordinal int NOT NULL CHECK (ordinal BETWEEN 1 AND 3),
  sha256 text NOT NULL,
  width int NOT NULL,
  height int NOT NULL,
  bytes int NOT NULL,
  CHECK ((draft IS NULL) <> (proposal IS NULL))
);
CREATE INDEX musrenbang_photo_proposal ON musrenbang_photo (proposal) WHERE proposal IS NOT NULL;
CREATE INDEX musrenbang_photo_draft ON musrenbang_photo (draft) WHERE draft IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON musrenbang_proposal TO balai_app;
GRANT SELECT, INSERT ON musrenbang_step TO balai_app;
GRANT SELECT, INSERT, DELETE ON musrenbang_taken, musrenbang_support TO balai_app;
GRANT SELECT, INSERT, UPDATE ON musrenbang_tally, musrenbang_supporters TO balai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON musrenbang_draft, musrenbang_photo TO balai_app;
