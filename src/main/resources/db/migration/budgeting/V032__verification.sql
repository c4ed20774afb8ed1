-- Who ever wrote a line of a sub kegiatan: they do not verify it.
CREATE TABLE budgeting_line_writer (
  year smallint NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  person uuid NOT NULL,
  PRIMARY KEY (year, agency, sub_kegiatan, person)
);

-- What a member of the TAPD notes about a line, or about a sub kegiatan as a whole, and what the agency answers.
CREATE TABLE budgeting_note (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  year smallint NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  line uuid REFERENCES budgeting_line,
  text text NOT NULL,
  author uuid NOT NULL,
  author_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  answer text NOT NULL DEFAULT '',
  answered_by text NOT NULL DEFAULT '',
  answered_at timestamptz,
  closed_by text NOT NULL DEFAULT '',
  state text NOT NULL CHECK (state IN ('terbuka', 'dijawab', 'selesai')),
  FOREIGN KEY (year, agency, sub_kegiatan) REFERENCES budgeting_ceiling
);
CREATE INDEX budgeting_note_pot ON budgeting_note (year, agency, sub_kegiatan, at);
CREATE CONSTRAINT TRIGGER budgeting_note_is_logged AFTER INSERT OR UPDATE OR DELETE ON budgeting_note
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.note');

-- A member's initials (paraf) under a sub kegiatan as its lines stood then; only grows.
CREATE TABLE budgeting_initial (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  year smallint NOT NULL,
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  person uuid NOT NULL,
  name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  without_notes boolean NOT NULL,
  lines integer NOT NULL,
  amount numeric(20,2) NOT NULL,
  -- Of the lines and their versions: initials under other lines are none.
  fingerprint text NOT NULL,
  UNIQUE (year, agency, sub_kegiatan, fingerprint, person),
  FOREIGN KEY (year, agency, sub_kegiatan) REFERENCES budgeting_ceiling
);
CREATE CONSTRAINT TRIGGER budgeting_initial_is_logged AFTER INSERT OR UPDATE OR DELETE ON budgeting_initial
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.initial');

GRANT SELECT, INSERT ON budgeting_line_writer, budgeting_initial TO balai_app;
GRANT SELECT, INSERT, UPDATE ON budgeting_note TO balai_app;
