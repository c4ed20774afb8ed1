CREATE INDEX budgeting_line_words ON budgeting_line
  USING gin (to_tsvector('simple'::regconfig, name || ' ' || specification)) WHERE NOT removed;
CREATE INDEX budgeting_line_moved ON budgeting_line (changed_at DESC) WHERE proposal IS NOT NULL AND NOT removed;
