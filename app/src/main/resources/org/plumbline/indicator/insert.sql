-- All figures of one entry, in one statement.
INSERT INTO indicator.observation (
    id, series, starts, ends, version, stance, author, state, maturity, value, numerator, denominator, answer, rank, rank_of,
    words, source, corrects, entry, known_from)
SELECT f.id, f.series, f.starts, f.ends, f.version, :stance, f.author, f.state, f.maturity, f.value, f.numerator,
       f.denominator, f.answer, f.rank, f.rank_of, f.words, f.source, f.corrects, :entry, :known
  FROM unnest(:ids::uuid[], :series::bigint[], :starts::date[], :ends::date[], :versions::int[], :authors::int[],
              :states::text[], :maturities::text[], :values::numeric[], :numerators::numeric[], :denominators::numeric[],
              :answers::boolean[], :ranks::int[], :rankOfs::int[], :words::text[], :sources::text[], :corrects::uuid[])
       AS f (id, series, starts, ends, version, author, state, maturity, value, numerator, denominator, answer, rank, rank_of,
             words, source, corrects)
