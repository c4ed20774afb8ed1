-- The years that have a book. Which items a book has is kept in memory and searched there; the mark, which is given once and
-- never again, says whether what is kept is still what the book has.
CREATE TABLE budgeting_price_year (
  year smallint PRIMARY KEY,
  mark bigint NOT NULL
);
CREATE SEQUENCE budgeting_price_mark;

INSERT INTO budgeting_price_year
SELECT year, nextval('budgeting_price_mark') FROM (SELECT DISTINCT year FROM budgeting_price) y;

-- Items are never renamed and prices never deleted: a book has other items when prices were added.
CREATE FUNCTION budgeting_price_marked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO budgeting_price_year
  SELECT year, nextval('budgeting_price_mark') FROM (SELECT DISTINCT year FROM added ORDER BY year) y
  ON CONFLICT (year) DO UPDATE SET mark = EXCLUDED.mark;
  RETURN NULL;
END $$;
CREATE TRIGGER budgeting_price_marked AFTER INSERT ON budgeting_price
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION budgeting_price_marked();

GRANT SELECT, INSERT, UPDATE ON budgeting_price_year TO balai_app;
GRANT USAGE ON SEQUENCE budgeting_price_mark TO balai_app;

DROP TABLE budgeting_price_word;
DROP INDEX budgeting_price_item_order;
ALTER TABLE budgeting_price_item DROP COLUMN words;
