-- What a year has at more than one price is few beside all that it has.
CREATE INDEX budgeting_price_apart ON budgeting_price (year) WHERE lowest < highest;
