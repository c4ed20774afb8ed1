-- From which accounts an item may be bought, and that it may not be used any more, are decided on item by item: a locked
-- book keeps its prices, not a mistake in its account map.
CREATE TABLE budgeting_price_item_decision (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1 CHECK (version = 1),
  year smallint NOT NULL,
  item text NOT NULL REFERENCES budgeting_price_item,
  verb text NOT NULL CHECK (verb IN ('rekening', 'cabut', 'pulihkan')),
  before text[] NOT NULL,
  after text[] NOT NULL,
  sentence text NOT NULL,
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  at timestamptz NOT NULL,
  entry uuid NOT NULL
);
CREATE INDEX budgeting_price_item_decision_item ON budgeting_price_item_decision (item, at);
CREATE INDEX budgeting_price_accounts ON budgeting_price USING gin (accounts);
CREATE CONSTRAINT TRIGGER budgeting_price_item_decision_guard
  AFTER INSERT OR UPDATE OR DELETE ON budgeting_price_item_decision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.price_item');
GRANT SELECT, INSERT ON budgeting_price_item_decision TO balai_app;
