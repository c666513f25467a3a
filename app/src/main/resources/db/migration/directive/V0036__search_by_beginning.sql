-- The beginning of a symbol is looked up by bytes, whatever order the database sorts words in.
CREATE INDEX search_key_beginning ON directive.search_key (key text_pattern_ops);
