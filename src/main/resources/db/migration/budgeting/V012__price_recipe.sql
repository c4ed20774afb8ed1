-- HSPK: one unit of work as a recipe over items of the book. The parts stand with the prices they were computed with, in
-- the book that the result belongs to, and are frozen with it.
ALTER TABLE budgeting_price_row ADD COLUMN overhead numeric(5,2) CHECK (overhead BETWEEN 0 AND 15);

CREATE TABLE budgeting_price_part (
  book uuid NOT NULL,
  item text NOT NULL,
  n smallint NOT NULL,
  section text NOT NULL CHECK (section IN ('upah', 'bahan', 'alat')),
  component text NOT NULL REFERENCES budgeting_price_item,
  coefficient numeric(14,6) NOT NULL CHECK (coefficient > 0),
  price numeric(20,2) NOT NULL CHECK (price > 0),
  amount numeric(20,2) NOT NULL,
  PRIMARY KEY (book, item, n),
  FOREIGN KEY (book, item) REFERENCES budgeting_price_row,
  CHECK (component <> item),
  CHECK (amount = round(coefficient * price, 2))
);
CREATE INDEX budgeting_price_part_component ON budgeting_price_part (component);
CREATE TRIGGER budgeting_price_part_added AFTER INSERT ON budgeting_price_part REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_price_row_holds();
GRANT SELECT, INSERT ON budgeting_price_part TO balai_app;
