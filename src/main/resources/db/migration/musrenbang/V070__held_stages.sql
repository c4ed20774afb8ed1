-- Whoever decides or hands in by the dates of a year holds the year together with others, against whoever changes it, and
-- reads its stages. Two statements in one call: what is read is what stands once the year is held, not what stood before
-- the wait for it.
CREATE FUNCTION musrenbang_held_stages(wanted int)
RETURNS TABLE (level text, opens timestamptz, closes timestamptz, working_days int) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM musrenbang_cycle c WHERE c.year = wanted AND c.state = 'OPEN' FOR SHARE;
  IF FOUND THEN
    RETURN QUERY SELECT s.level, s.opens, s.closes, s.working_days FROM musrenbang_stage s
      WHERE s.year = wanted ORDER BY s.ordinal;
  END IF;
END $$;
