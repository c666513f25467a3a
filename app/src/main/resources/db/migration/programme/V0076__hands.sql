-- Who asked for more time: a person who acts from another post later does not decide on the own wish.
ALTER TABLE programme.more_time ADD COLUMN account uuid;
