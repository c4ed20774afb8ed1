-- What a meeting says of one proposal beside the verdict: scores by the criteria of the level, in their order (0: not yet),
-- and a place by hand with its reason. Two who write the same row are told of each other by its version.
CREATE TABLE musrenbang_meeting_item (
  meeting uuid NOT NULL REFERENCES musrenbang_meeting,
  proposal uuid NOT NULL REFERENCES musrenbang_proposal,
  version int NOT NULL,
  scores int[] NOT NULL,
  hand_rank int CHECK (hand_rank > 0),
  hand_reason text CHECK (length(hand_reason) BETWEEN 10 AND 500),
  written_by text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (meeting, proposal),
  CONSTRAINT musrenbang_meeting_item_scores CHECK (0 <= ALL (scores) AND 5 >= ALL (scores)),
  CONSTRAINT musrenbang_meeting_item_hand_has_reason CHECK ((hand_rank IS NULL) = (hand_reason IS NULL))
);
GRANT SELECT, INSERT, UPDATE ON musrenbang_meeting_item TO balai_app;
-- The list of a meeting at the agency level.
CREATE INDEX musrenbang_proposal_agency ON musrenbang_proposal (year, agency, serial DESC);
