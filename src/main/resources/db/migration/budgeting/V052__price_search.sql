-- Items whose name begins as typed come first, by name: read in this order, a search ends after a page.
CREATE INDEX budgeting_price_item_order ON budgeting_price_item (lower(name) COLLATE "C", code);

-- Every size and number of a book is a word of its own; whoever mistypes letters means none of them.
CREATE INDEX budgeting_price_word_letters ON budgeting_price_word (length(word)) INCLUDE (word, items)
  WHERE word !~ '[0-9]';
