-- Standard prices come in books: brought in by one of the price team, approved by another, then locked. What is in
-- budgeting_price is what approved books say; prices from before there were books have none.
CREATE TABLE budgeting_price_book (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SSH', 'SBU', 'HSPK', 'ASB')),
  year smallint NOT NULL,
  -- Code of the kecamatan or kelurahan for which its prices are; empty for the whole city.
  zone text NOT NULL DEFAULT '',
  edition smallint NOT NULL,
  state text NOT NULL CHECK (state IN ('draf', 'disetujui', 'dikunci', 'ditolak')),
  origin text NOT NULL CHECK (origin IN ('berkas', 'hitung-ulang', 'permintaan', 'contoh')),
  source text NOT NULL,
  basis text NOT NULL DEFAULT '',
  sample boolean NOT NULL DEFAULT false,
  valid_from date NOT NULL,
  valid_until date,
  rows integer NOT NULL,
  -- Why the same thing stands in it at another price, where it does.
  twice integer NOT NULL DEFAULT 0,
  twice_reason text NOT NULL DEFAULT '',
  file text,
  brought_by uuid,
  approved_by uuid,
  UNIQUE (kind, year, zone, edition),
  CHECK (valid_until >= valid_from),
  CHECK (twice = 0 OR length(twice_reason) >= 10),
  CONSTRAINT budgeting_price_book_maker_is_not_checker CHECK (approved_by <> brought_by)
);
CREATE CONSTRAINT TRIGGER budgeting_price_book_guard AFTER INSERT OR UPDATE OR DELETE ON budgeting_price_book
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.price_book');

CREATE TABLE budgeting_price_book_step (
  book uuid NOT NULL REFERENCES budgeting_price_book,
  version integer NOT NULL,
  state text NOT NULL,
  actor uuid,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  sentence text NOT NULL DEFAULT '',
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (book, version)
);

CREATE TABLE budgeting_price_row (
  book uuid NOT NULL REFERENCES budgeting_price_book,
  item text NOT NULL REFERENCES budgeting_price_item,
  amount numeric(20,2) NOT NULL CHECK (amount > 0),
  -- The price in force when the book was brought in, and again when it was decided on.
  before numeric(20,2),
  accounts text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  PRIMARY KEY (book, item)
);
CREATE INDEX budgeting_price_row_item ON budgeting_price_row (item);

ALTER TABLE budgeting_price ADD COLUMN book uuid REFERENCES budgeting_price_book;
ALTER TABLE budgeting_price_item ADD COLUMN zone text NOT NULL DEFAULT '';
DO $$
BEGIN
  EXECUTE 'ALTER TABLE budgeting_price_item DROP CONSTRAINT ' || quote_ident((
    SELECT conname FROM pg_constraint WHERE conrelid = 'budgeting_price_item'::regclass AND contype = 'u'));
END $$;
ALTER TABLE budgeting_price_item ADD UNIQUE (kind, zone, group_code, name, specification, unit, variant);

-- Once decided on, a book changes no more than its state; once locked or refused, not even that.
CREATE FUNCTION budgeting_price_book_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('dikunci', 'ditolak')
     OR (OLD.state = 'disetujui' AND NEW.state <> 'dikunci')
     OR (OLD.id, OLD.kind, OLD.year, OLD.zone, OLD.edition, OLD.source, OLD.valid_from)
        IS DISTINCT FROM (NEW.id, NEW.kind, NEW.year, NEW.zone, NEW.edition, NEW.source, NEW.valid_from) THEN
    RAISE EXCEPTION 'buku harga % tidak dapat diubah', OLD.id USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER budgeting_price_book_holds BEFORE UPDATE ON budgeting_price_book
  FOR EACH ROW EXECUTE FUNCTION budgeting_price_book_holds();

CREATE FUNCTION budgeting_price_row_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM changed c JOIN budgeting_price_book b ON b.id = c.book WHERE b.state <> 'draf') THEN
    RAISE EXCEPTION 'baris buku harga yang sudah diputuskan tidak dapat diubah' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER budgeting_price_row_added AFTER INSERT ON budgeting_price_row REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_price_row_holds();
CREATE TRIGGER budgeting_price_row_changed AFTER UPDATE ON budgeting_price_row REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_price_row_holds();

-- A price of a locked book is followed by that of another book, never rewritten.
CREATE FUNCTION budgeting_price_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM former f JOIN fresh n ON n.year = f.year AND n.item = f.item
             JOIN budgeting_price_book b ON b.id = f.book
             WHERE b.state = 'dikunci' AND n.amount <> f.amount AND n.book IS NOT DISTINCT FROM f.book) THEN
    RAISE EXCEPTION 'harga dari buku yang dikunci tidak dapat diubah' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER budgeting_price_holds AFTER UPDATE ON budgeting_price
  REFERENCING OLD TABLE AS former NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION budgeting_price_holds();

-- An official file on its way in: tried first, then taken; read in the background, with its progress.
CREATE TABLE budgeting_price_import (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  year smallint NOT NULL,
  zone text NOT NULL DEFAULT '',
  source text NOT NULL,
  basis text NOT NULL DEFAULT '',
  valid_from date NOT NULL,
  valid_until date,
  file text NOT NULL,
  file_name text NOT NULL,
  trial boolean NOT NULL,
  stage text NOT NULL CHECK (stage IN ('membaca', 'selesai', 'gagal')),
  seen_at timestamptz NOT NULL,
  read integer NOT NULL DEFAULT 0,
  added integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  refused integer NOT NULL DEFAULT 0,
  twice integer NOT NULL DEFAULT 0,
  report text,
  twice_report text,
  book uuid,
  brought_by uuid NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX budgeting_price_import_latest ON budgeting_price_import (at DESC);

GRANT SELECT, INSERT, UPDATE ON budgeting_price_book, budgeting_price_row, budgeting_price_import TO balai_app;
GRANT SELECT, INSERT ON budgeting_price_book_step TO balai_app;
