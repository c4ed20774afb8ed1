-- Setwan is where pokir begin.
ALTER TABLE musrenbang_stage DROP CONSTRAINT musrenbang_stage_level_check;
ALTER TABLE musrenbang_stage ADD CONSTRAINT musrenbang_stage_level_check
  CHECK (level IN ('LINGKUNGAN', 'KELURAHAN', 'KECAMATAN', 'AGENCY', 'CITY', 'SETWAN'));

-- What council members propose stands beside what residents propose: the map counts residents' proposals only.
CREATE OR REPLACE FUNCTION musrenbang_tally_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO musrenbang_tally AS t (year, kelurahan, proposals)
    SELECT year, kelurahan, count(*) FROM added WHERE origin <> 'POKIR' GROUP BY 1, 2 ORDER BY 1, 2
    ON CONFLICT (year, kelurahan) DO UPDATE SET proposals = t.proposals + excluded.proposals;
  RETURN NULL;
END $$;

-- A reses: the time in which a member of the council hears the electoral district. Written down by Setwan.
CREATE TABLE musrenbang_reses (
  id uuid PRIMARY KEY,
  version int NOT NULL,
  number text NOT NULL UNIQUE CHECK (length(number) BETWEEN 3 AND 40),
  post uuid NOT NULL,
  member uuid NOT NULL,
  member_name text NOT NULL,
  held_from date NOT NULL,
  held_to date NOT NULL,
  place text NOT NULL CHECK (length(place) BETWEEN 3 AND 200),
  written_at timestamptz NOT NULL,
  CHECK (held_from <= held_to)
);
CREATE INDEX musrenbang_reses_member ON musrenbang_reses (member, held_to DESC);
CREATE INDEX musrenbang_reses_latest ON musrenbang_reses (held_to DESC, number);
CREATE CONSTRAINT TRIGGER musrenbang_reses_logged AFTER INSERT OR UPDATE OR DELETE ON musrenbang_reses
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('musrenbang.reses');

-- What a proposal of a council member has beside that of a resident, as it was when it was handed in.
CREATE TABLE musrenbang_pokir (
  proposal uuid PRIMARY KEY REFERENCES musrenbang_proposal,
  year int NOT NULL,
  serial int NOT NULL,
  reses uuid NOT NULL REFERENCES musrenbang_reses,
  post uuid NOT NULL,
  member uuid NOT NULL,
  post_title text NOT NULL,
  fraksi text NOT NULL,
  dapil text NOT NULL,
  dapil_name text NOT NULL
);
CREATE INDEX musrenbang_pokir_list ON musrenbang_pokir (year, serial DESC);
CREATE INDEX musrenbang_pokir_dapil ON musrenbang_pokir (year, dapil, serial DESC);
CREATE INDEX musrenbang_pokir_member ON musrenbang_pokir (member, year, serial DESC);
CREATE TRIGGER musrenbang_pokir_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON musrenbang_pokir
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse();

GRANT SELECT, INSERT ON musrenbang_reses, musrenbang_pokir TO balai_app;
