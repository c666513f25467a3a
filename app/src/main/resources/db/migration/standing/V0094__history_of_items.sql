-- Where given items stood as it was known before: what is known still has its own index.
CREATE INDEX span_item_closed ON standing.span (subject, item, valid_from) WHERE known_to < 'infinity';
