-- What lines take of their ceilings is added up once for each statement: a row that one transaction changes a thousand
-- times is read a thousand versions long by everything that looks at it before the commit.
CREATE OR REPLACE FUNCTION budgeting_take() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE budgeting_ceiling c SET taken = c.taken + l.amount
    FROM (SELECT year, agency, sub_kegiatan, sum(amount) AS amount FROM lines_after WHERE NOT removed GROUP BY 1, 2, 3) l
    WHERE c.year = l.year AND c.agency = l.agency AND c.sub_kegiatan = l.sub_kegiatan;
  ELSIF TG_OP = 'DELETE' THEN
    UPDATE budgeting_ceiling c SET taken = c.taken - l.amount
    FROM (SELECT year, agency, sub_kegiatan, sum(amount) AS amount FROM lines_before WHERE NOT removed GROUP BY 1, 2, 3) l
    WHERE c.year = l.year AND c.agency = l.agency AND c.sub_kegiatan = l.sub_kegiatan;
  ELSE
    UPDATE budgeting_ceiling c SET taken = c.taken + l.amount
    FROM (SELECT year, agency, sub_kegiatan, sum(amount) AS amount
          FROM (SELECT year, agency, sub_kegiatan, amount FROM lines_after WHERE NOT removed
                UNION ALL
                SELECT year, agency, sub_kegiatan, -amount FROM lines_before WHERE NOT removed) x
          GROUP BY 1, 2, 3) l
    WHERE c.year = l.year AND c.agency = l.agency AND c.sub_kegiatan = l.sub_kegiatan AND l.amount <> 0;
  END IF;
  RETURN NULL;
END $$;
DO $$ BEGIN
  EXECUTE format('ALTER FUNCTION budgeting_take() SET search_path = %I, pg_temp', current_schema());
END $$;

DROP TRIGGER budgeting_line_takes ON budgeting_line;
CREATE TRIGGER budgeting_line_takes AFTER INSERT ON budgeting_line
  REFERENCING NEW TABLE AS lines_after FOR EACH STATEMENT EXECUTE FUNCTION budgeting_take();
CREATE TRIGGER budgeting_line_takes_otherwise AFTER UPDATE ON budgeting_line
  REFERENCING OLD TABLE AS lines_before NEW TABLE AS lines_after FOR EACH STATEMENT EXECUTE FUNCTION budgeting_take();
CREATE TRIGGER budgeting_line_takes_no_more AFTER DELETE ON budgeting_line
  REFERENCING OLD TABLE AS lines_before FOR EACH STATEMENT EXECUTE FUNCTION budgeting_take();
