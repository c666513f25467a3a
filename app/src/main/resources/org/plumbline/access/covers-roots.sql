-- Whether these units are all the tops of the main line there are today: who reaches them reaches everything.
SELECT count(*) > 0 AND bool_and(e.node = ANY (CAST(:nodes AS int[])))
  FROM organisation.edge e
 WHERE e.line = 1
   AND e.parent IS NULL
   AND e.known_to = 'infinity'
   AND store.today() >= e.valid_from
   AND store.today() < e.valid_to
