-- The documents of frozen versions in their official layout. A version never changes, so each is made once; what is
-- asked for waits here until it is made, whatever happens to the program meanwhile.
CREATE TABLE budgeting_book (
  version uuid NOT NULL REFERENCES budgeting_version,
  kind text NOT NULL,
  agency text NOT NULL,
  state text NOT NULL CHECK (state IN ('antre', 'dibuat', 'selesai', 'gagal')),
  asked_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  pages integer,
  pdf text,
  xlsx text,
  bytes bigint,
  PRIMARY KEY (version, kind, agency),
  CHECK ((state = 'selesai') = (pdf IS NOT NULL AND xlsx IS NOT NULL AND pages IS NOT NULL))
);
CREATE INDEX budgeting_book_waiting ON budgeting_book (asked_at) WHERE state IN ('antre', 'dibuat');
GRANT SELECT, INSERT, UPDATE ON budgeting_book TO balai_app;
