-- Findings of a text in their order: with a verdict, those that hold or the others, those that begin in a part of the text.
SELECT f.no, f.said::text AS said
  FROM reader.finding f
 WHERE f.source = :source
   AND (:verdict::text IS NULL OR f.verdict = :verdict::text)
   AND (:holds::boolean IS NULL OR (f.verdict = 'PASSES') = :holds::boolean)
   AND f.starts >= :from AND f.starts < :to
   AND f.no > :after
 ORDER BY f.no
 LIMIT :most
