-- A planner asks for a price that the book does not have, with three surveys; the price team decides within its term.
CREATE TABLE budgeting_price_request (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  year smallint NOT NULL,
  serial integer NOT NULL,
  agency text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('SSH', 'SBU', 'HSPK', 'ASB')),
  group_code text NOT NULL REFERENCES budgeting_price_group,
  name text NOT NULL,
  specification text NOT NULL DEFAULT '',
  unit text NOT NULL,
  account text NOT NULL,
  amount numeric(20,2) NOT NULL CHECK (amount > 0),
  why text NOT NULL,
  state text NOT NULL CHECK (state IN ('menunggu', 'diterima', 'ditolak')),
  due date NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamptz NOT NULL,
  decided_by uuid,
  decided_on date,
  granted numeric(20,2) CHECK (granted > 0),
  item text REFERENCES budgeting_price_item,
  UNIQUE (year, serial),
  CHECK ((state = 'diterima') = (item IS NOT NULL)),
  CHECK ((state = 'menunggu') = (decided_by IS NULL)),
  CONSTRAINT budgeting_price_request_maker_is_not_checker CHECK (decided_by <> asked_by)
);
CREATE INDEX budgeting_price_request_waiting ON budgeting_price_request (due) WHERE state = 'menunggu';
CREATE CONSTRAINT TRIGGER budgeting_price_request_guard AFTER INSERT OR UPDATE OR DELETE ON budgeting_price_request
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.price_request');

CREATE TABLE budgeting_price_survey (
  request uuid NOT NULL REFERENCES budgeting_price_request,
  n smallint NOT NULL CHECK (n BETWEEN 1 AND 3),
  source text NOT NULL,
  surveyed_on date NOT NULL,
  amount numeric(20,2) NOT NULL CHECK (amount > 0),
  file text NOT NULL,
  PRIMARY KEY (request, n)
);

CREATE TABLE budgeting_price_request_step (
  request uuid NOT NULL REFERENCES budgeting_price_request,
  version integer NOT NULL,
  state text NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  sentence text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (request, version)
);
GRANT SELECT, INSERT, UPDATE ON budgeting_price_request TO balai_app;
GRANT SELECT, INSERT ON budgeting_price_survey, budgeting_price_request_step TO balai_app;
