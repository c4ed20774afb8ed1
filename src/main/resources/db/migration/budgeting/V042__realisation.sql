-- What was taken in and spent, month by month, as the PPKD brings it in from the books.
CREATE TABLE budgeting_realisation (
  year smallint NOT NULL,
  month smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
  agency text NOT NULL,
  sub_kegiatan text NOT NULL,
  account text NOT NULL CHECK (account ~ '^[456]'),
  amount numeric(20,2) NOT NULL CHECK (amount >= 0),
  PRIMARY KEY (year, agency, sub_kegiatan, account, month),
  CHECK ((sub_kegiatan = '') = (account !~ '^5'))
);
CREATE TABLE budgeting_realisation_import (
  id uuid PRIMARY KEY,
  year smallint NOT NULL,
  file text NOT NULL,
  file_name text NOT NULL,
  trial boolean NOT NULL,
  read integer NOT NULL,
  added integer NOT NULL,
  changed integer NOT NULL,
  unchanged integer NOT NULL,
  refused integer NOT NULL,
  report text,
  actor uuid NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX budgeting_realisation_import_year ON budgeting_realisation_import (year, at DESC);
GRANT SELECT, INSERT, UPDATE ON budgeting_realisation, budgeting_realisation_import TO balai_app;
