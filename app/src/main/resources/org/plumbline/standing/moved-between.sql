-- The units that stand elsewhere in the main line on one day than on an earlier one, or only on one of both.
SELECT DISTINCT node
  FROM organisation.edge
 WHERE line = 1 AND known_to = 'infinity'
   AND (valid_from > :earlier::date AND valid_from <= :later::date OR valid_to > :earlier::date AND valid_to <= :later::date)
