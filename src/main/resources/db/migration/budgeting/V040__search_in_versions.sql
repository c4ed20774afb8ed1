-- Everybody searches the lines of a version by their words.
CREATE INDEX budgeting_version_line_words ON budgeting_version_line
  USING gin (to_tsvector('simple', name || ' ' || specification));
