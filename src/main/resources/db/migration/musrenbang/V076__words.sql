-- Every word that a proposal ever had: whoever searches types beginnings, and an index of whole words finds words many
-- times faster than beginnings. Words stay when a text is corrected; a search for them then finds nothing.
CREATE TABLE musrenbang_word (word text COLLATE "C" PRIMARY KEY);
GRANT SELECT, INSERT ON musrenbang_word TO balai_app;

CREATE FUNCTION musrenbang_keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- In one order, so that two who bring the same new words wait for each other and never in a circle.
  INSERT INTO musrenbang_word
    SELECT new_word FROM unnest(tsvector_to_array(NEW.words)) AS new_word
    WHERE NOT EXISTS (SELECT FROM musrenbang_word w WHERE w.word = new_word) ORDER BY new_word COLLATE "C"
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER musrenbang_proposal_worded AFTER INSERT OR UPDATE OF title, address, place_name, problem, kamus
  ON musrenbang_proposal FOR EACH ROW EXECUTE FUNCTION musrenbang_keep_words();

INSERT INTO musrenbang_word SELECT word FROM ts_stat('SELECT words FROM musrenbang_proposal');

-- Some of the proposals that match, in no order; all of them when they are fewer than asked for. By the index of words
-- whatever the planner guesses: without an order it would rather read the table, and read much of it when the first that
-- match stand far behind.
CREATE FUNCTION musrenbang_some_with(wanted tsquery, most bigint) RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 300
  SET enable_seqscan = off SET plan_cache_mode = force_generic_plan AS $$
BEGIN
  RETURN QUERY SELECT p.id FROM musrenbang_proposal p WHERE p.words @@ wanted LIMIT most;
END $$;
