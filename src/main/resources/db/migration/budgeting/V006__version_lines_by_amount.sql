-- The largest lines of a version, and the largest of those that came from residents, are read in order of amount.
CREATE INDEX budgeting_version_line_amount ON budgeting_version_line (version, amount DESC, seq);
CREATE INDEX budgeting_version_line_proposals ON budgeting_version_line (version, amount DESC, seq)
  WHERE proposal IS NOT NULL;
