-- The words from which records came: for each of them the places of texts, the first known first.
SELECT p.record, p.source, p.draft, p.starts, p.ends, s.title, s.language,
       substr(s.words, p.starts + 1, least(p.ends - p.starts, :longest)) AS surface, p.ends - p.starts > :longest AS cut
  FROM reader.provenance p
  JOIN reader.source s ON s.id = p.source
 WHERE p.record = ANY (:records::uuid[])
 ORDER BY p.record, p.known_from, p.id
