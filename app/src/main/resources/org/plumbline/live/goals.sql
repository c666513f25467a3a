-- The goals of some targets that are in force on a day, as they are known now, and whether the target was withdrawn by then.
SELECT t.id, g.level, g.actor, g.in_force, t.withdrawn IS NOT NULL AND t.withdrawn <= :on::date AS withdrawn, t.withdrawn AS withdrawn_on
  FROM target.target t
  LEFT JOIN LATERAL (SELECT * FROM target.goal g
                      WHERE g.item = t.item AND g.known_to = 'infinity' AND (g.in_force <= :on::date OR g.revision = 1)
                      ORDER BY g.revision DESC LIMIT 1) g ON true
 WHERE t.id = ANY (:targets::uuid[])
