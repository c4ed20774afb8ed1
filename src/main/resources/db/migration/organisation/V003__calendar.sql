-- Days that are no working days although they may be weekdays, each with the decree that says so.
CREATE TABLE organisation_holiday (
  id uuid PRIMARY KEY,
  day date NOT NULL UNIQUE,
  kind text NOT NULL CHECK (kind IN ('NATIONAL', 'COLLECTIVE_LEAVE', 'LOCAL')),
  name text NOT NULL CHECK (name <> ''),
  source text NOT NULL CHECK (source <> ''),
  provisional boolean NOT NULL,
  in_force boolean NOT NULL,
  -- How many decisions changed it here; 0 as it came with the program.
  decisions integer NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON organisation_holiday TO balai_app;
