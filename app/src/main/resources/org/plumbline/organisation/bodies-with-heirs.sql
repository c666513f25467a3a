-- The bodies that cease with their places, each with its heir: the one body of its kind at the successor, else the successor.
SELECT b.node, coalesce(same.node, t.heir) AS heir
  FROM unnest(:nodes::int[], :heirs::int[]) AS t (node, heir)
  JOIN organisation.unit b ON b.body_of = t.node AND b.kind = ANY (:kinds::text[]) AND b.ceased > :on::date
  LEFT JOIN LATERAL (
       SELECT min(s.node) AS node
         FROM organisation.unit s
        WHERE s.body_of = t.heir AND s.kind = b.kind AND s.founded <= :on::date AND s.ceased > :on::date
       HAVING count(*) = 1) same ON true
 ORDER BY b.node
