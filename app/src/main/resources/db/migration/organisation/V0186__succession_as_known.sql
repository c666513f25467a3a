-- Since when a succession is known, so that restated figures can be told as known at an instant, and in which order the steps of a
-- decision followed one another.
ALTER TABLE organisation.succession
    ADD known_from timestamptz,
    ADD step int NOT NULL DEFAULT 1;

-- What was carried out before is known since its happening; of one decision in the order in which its rows were written.
UPDATE organisation.succession s
   SET known_from = coalesce((SELECT min(h.known_at) FROM store.happening h
                               WHERE h.about = s.decision AND h.name = 'units-reorganised'),
                             (SELECT min(e.known_from) FROM organisation.edge e WHERE e.decision = s.decision),
                             '-infinity'),
       step = o.step
  FROM (SELECT ctid AS row, row_number() OVER (PARTITION BY decision ORDER BY ctid)::int AS step
          FROM organisation.succession) o
 WHERE s.ctid = o.row;

ALTER TABLE organisation.succession ALTER known_from SET NOT NULL;

CREATE INDEX succession_decision ON organisation.succession (decision, step);

-- The few stretches of days that ended: where a unit stood before it stood elsewhere.
CREATE INDEX edge_ended ON organisation.edge (node, valid_to) WHERE line = 1 AND valid_to < 'infinity';
