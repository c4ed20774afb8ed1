-- The extension belongs to the database, not to a city; it lives beside the list of cities.
CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA balai;

CREATE TABLE organisation_agency (
  code text COLLATE "C" PRIMARY KEY,
  name text NOT NULL CHECK (name <> ''),
  short_name text NOT NULL CHECK (short_name <> ''),
  valid_from date NOT NULL,
  valid_to date,
  successor text REFERENCES organisation_agency DEFERRABLE INITIALLY DEFERRED,
  region text REFERENCES organisation_region,
  CHECK (valid_to >= valid_from),
  CHECK (successor IS NULL OR valid_to IS NOT NULL),
  CHECK (successor <> code)
);

-- The key is what files call a post by; it stays the same when its title changes.
CREATE TABLE organisation_post (
  id uuid PRIMARY KEY,
  key text COLLATE "C" NOT NULL UNIQUE,
  role text NOT NULL,
  title text NOT NULL CHECK (title <> ''),
  agency text REFERENCES organisation_agency,
  region text REFERENCES organisation_region
);
CREATE INDEX organisation_post_role ON organisation_post (role, region, agency);

-- Who holds a post and when; the last day counts. The name is that of the decree.
CREATE TABLE organisation_holding (
  id uuid PRIMARY KEY,
  post uuid NOT NULL REFERENCES organisation_post,
  person uuid NOT NULL,
  holder_name text NOT NULL CHECK (holder_name <> ''),
  tenure text NOT NULL CHECK (tenure IN ('DEFINITIVE', 'PLT', 'PLH')),
  valid daterange NOT NULL CHECK (NOT isempty(valid) AND NOT lower_inf(valid)),
  decree text NOT NULL CHECK (decree <> ''),
  version integer NOT NULL,
  CONSTRAINT organisation_holding_one_definitive
    EXCLUDE USING gist (post WITH =, valid WITH &&) WHERE (tenure = 'DEFINITIVE'),
  CONSTRAINT organisation_holding_one_acting
    EXCLUDE USING gist (post WITH =, valid WITH &&) WHERE (tenure <> 'DEFINITIVE')
);
CREATE CONSTRAINT TRIGGER organisation_holding_decided AFTER INSERT OR UPDATE OR DELETE ON organisation_holding
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('organisation.holding');
CREATE INDEX organisation_holding_person ON organisation_holding (person);

GRANT SELECT, INSERT, UPDATE ON organisation_agency TO balai_app;
GRANT SELECT, INSERT, UPDATE ON organisation_post TO balai_app;
GRANT SELECT, INSERT, UPDATE ON organisation_holding TO balai_app;
