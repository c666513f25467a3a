-- Where promises stood from which day on, as known now, by subject; with the promise's first day and the day of its withdrawal.
SELECT s.item, s.subject, s.node, s.class, s.valid_from, s.valid_to
  FROM standing.span s
 WHERE s.subject IN (2, 3, 4) AND s.item = ANY (:items::bigint[]) AND s.known_to = 'infinity'
 ORDER BY s.item, s.subject, s.valid_from
