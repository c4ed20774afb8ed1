-- What a meeting fixed: each berita acara with the list that it was made from. Only grows.
CREATE TABLE musrenbang_minutes (
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  edition int NOT NULL CHECK (edition > 0),
  number text NOT NULL UNIQUE,
  document uuid NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  men int NOT NULL,
  women int NOT NULL,
  fixed_by text NOT NULL,
  fixed_at timestamptz NOT NULL,
  PRIMARY KEY (meeting, edition)
);
CREATE TABLE musrenbang_minutes_line (
  meeting uuid NOT NULL,
  edition int NOT NULL,
  serial int NOT NULL,
  ordinal int NOT NULL,
  said text NOT NULL,
  bidang text NOT NULL,
  title text NOT NULL,
  problem text NOT NULL,
  place text NOT NULL,
  volume numeric(16,4) NOT NULL,
  unit text NOT NULL,
  amount numeric(20,2) NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  supporters int NOT NULL,
  total int,
  computed int,
  rank int,
  hand_reason text,
  reason text,
  sentence text,
  PRIMARY KEY (meeting, edition, serial),
  FOREIGN KEY (meeting, edition) REFERENCES musrenbang_minutes
);
-- The letter by which a fixed meeting was opened again, and which berita acara it led to.
CREATE TABLE musrenbang_meeting_letter (
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  edition int NOT NULL CHECK (edition > 1),
  number text NOT NULL CHECK (length(number) BETWEEN 3 AND 80),
  dated date NOT NULL,
  sender text NOT NULL CHECK (length(sender) BETWEEN 3 AND 120),
  about text NOT NULL CHECK (length(about) BETWEEN 10 AND 500),
  at timestamptz NOT NULL,
  PRIMARY KEY (meeting, edition)
);
CREATE TRIGGER musrenbang_minutes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_minutes
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER musrenbang_minutes_line_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_minutes_line
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
CREATE TRIGGER musrenbang_meeting_letter_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_meeting_letter
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();
GRANT SELECT, INSERT ON musrenbang_minutes, musrenbang_minutes_line, musrenbang_meeting_letter TO balai_app;
