-- A link is said once and stays: the trace of a matter cannot be tidied up.
CREATE TABLE trace_link (
  earlier_kind text NOT NULL,
  earlier_id text NOT NULL,
  relation text NOT NULL,
  later_kind text NOT NULL,
  later_id text NOT NULL,
  linked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (earlier_kind, earlier_id, relation, later_kind, later_id),
  CHECK ((earlier_kind, earlier_id) <> (later_kind, later_id))
);
CREATE INDEX trace_link_later ON trace_link (later_kind, later_id);
GRANT SELECT, INSERT ON trace_link TO balai_app;
