-- Standard prices. An item keeps its code from year to year; its price belongs to a year and to a source.
CREATE TABLE budgeting_price_group (
  code text PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE budgeting_price_item (
  code text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('SSH', 'SBU', 'HSPK', 'ASB')),
  group_code text NOT NULL REFERENCES budgeting_price_group,
  name text NOT NULL,
  specification text NOT NULL DEFAULT '',
  unit text NOT NULL,
  -- Official books price the same name, specification and unit more than once: each is an item of its own.
  variant smallint NOT NULL DEFAULT 1,
  words tsvector NOT NULL GENERATED ALWAYS AS
    (to_tsvector('simple'::regconfig, name || ' ' || specification || ' ' || unit)) STORED,
  UNIQUE (kind, group_code, name, specification, unit, variant)
);
CREATE INDEX budgeting_price_item_words ON budgeting_price_item USING gin (words);
CREATE INDEX budgeting_price_item_name ON budgeting_price_item (name, code);

CREATE TABLE budgeting_price (
  year smallint NOT NULL,
  item text NOT NULL REFERENCES budgeting_price_item,
  amount numeric(20,2) NOT NULL CHECK (amount > 0),
  -- The accounts whose lines may use the item.
  accounts text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  source text NOT NULL,
  sample boolean NOT NULL DEFAULT false,
  withdrawn_on date,
  -- Grows when the amount changes; what was computed with it says which state it saw.
  version integer NOT NULL DEFAULT 1,
  -- How many prices the same name, specification and unit have in this year, and their ends.
  peers smallint NOT NULL DEFAULT 1,
  lowest numeric(20,2),
  highest numeric(20,2),
  PRIMARY KEY (year, item)
);
CREATE INDEX budgeting_price_of_item ON budgeting_price (item);

-- Every word of the items, so that a misspelt one can be corrected without an extension of the database.
CREATE TABLE budgeting_price_word (
  word text PRIMARY KEY,
  items integer NOT NULL
);

GRANT SELECT, INSERT, UPDATE ON budgeting_price_group, budgeting_price_item, budgeting_price TO balai_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON budgeting_price_word TO balai_app;
