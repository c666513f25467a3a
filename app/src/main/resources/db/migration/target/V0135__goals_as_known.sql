-- The goals of a target as known at any instant; without it each judgement read all goals there are.
CREATE INDEX goal_item ON target.goal (item, revision, known_from);
