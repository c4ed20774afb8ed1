-- What residents ask about a line, and what its agency answers: public, and hidden by decision only.
CREATE SEQUENCE budgeting_question_number;
CREATE TABLE budgeting_question (
  id uuid PRIMARY KEY,
  version integer NOT NULL,
  number bigint NOT NULL UNIQUE DEFAULT nextval('budgeting_question_number'),
  line uuid NOT NULL REFERENCES budgeting_line,
  agency text NOT NULL,
  state text NOT NULL CHECK (state IN ('menunggu', 'dijawab', 'disembunyikan')),
  asked_by uuid NOT NULL,
  asker_name text NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 10 AND 1000),
  asked_at timestamptz NOT NULL,
  due date NOT NULL,
  answered_on date
);
CREATE INDEX budgeting_question_line ON budgeting_question (line, number DESC);
CREATE INDEX budgeting_question_agency ON budgeting_question (agency, number DESC);
CREATE INDEX budgeting_question_waiting ON budgeting_question (agency, due) WHERE state = 'menunggu';
CREATE INDEX budgeting_question_asker ON budgeting_question (asked_by);
CREATE CONSTRAINT TRIGGER budgeting_question_guard AFTER INSERT OR UPDATE OR DELETE ON budgeting_question
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_guard('budgeting.question');

CREATE TABLE budgeting_question_step (
  question uuid NOT NULL REFERENCES budgeting_question,
  version integer NOT NULL,
  verb text NOT NULL CHECK (verb IN ('ANSWER', 'HIDE', 'SHOW')),
  actor uuid NOT NULL,
  actor_name text NOT NULL,
  post_title text NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 10 AND 2000),
  at timestamptz NOT NULL,
  entry uuid NOT NULL,
  PRIMARY KEY (question, version)
);
CREATE TRIGGER budgeting_question_step_frozen BEFORE UPDATE OR DELETE ON budgeting_question_step
  FOR EACH STATEMENT EXECUTE FUNCTION budgeting_frozen();

GRANT SELECT, INSERT, UPDATE (version, state, answered_on) ON budgeting_question TO balai_app;
GRANT SELECT, INSERT ON budgeting_question_step TO balai_app;
GRANT USAGE ON SEQUENCE budgeting_question_number TO balai_app;
