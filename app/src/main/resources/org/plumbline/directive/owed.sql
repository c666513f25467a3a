-- Which units owe an answer on a day, and by when each had to give it, whoever reads: in the order in which they are shown. What
-- is stated is looked up in one set for the whole document.
WITH stated AS MATERIALIZED (
    SELECT x.node FROM directive.answer x
     WHERE x.directive_key = :directive AND x.answered <= :on::date AND x.known_to = 'infinity'
), duty AS (
    -- A unit that is its own only forebear is looked up by itself: nine in ten are.
    SELECT a.node, a.origin, a.concretise_by,
           CASE WHEN a.forebears[2] IS NULL THEN a.node IN (SELECT node FROM stated)
                ELSE (SELECT bool_or(f IN (SELECT node FROM stated)) FROM unnest(a.forebears) f) END AS answered
      FROM directive.addressed a
     WHERE a.directive_key = :directive AND a.known_to = 'infinity' AND a.valid_from <= :on::date AND a.valid_to > :on::date
), borne AS (
    SELECT d.node, min(d.concretise_by) AS concretise_by
      FROM duty d
     GROUP BY d.node, d.origin
    HAVING NOT bool_or(d.answered)
), owed AS (
    SELECT b.node, min(b.concretise_by) AS concretise_by FROM borne b GROUP BY b.node
)
SELECT coalesce(array_agg(o.node ORDER BY o.concretise_by NULLS LAST, o.node), '{}') AS nodes,
       coalesce(array_agg(o.concretise_by::text ORDER BY o.concretise_by NULLS LAST, o.node), '{}') AS days
  FROM owed o
