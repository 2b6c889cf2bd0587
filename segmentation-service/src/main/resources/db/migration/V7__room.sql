-- Room in the pages for the next versions of their rows: a version that finds room beside the one before, and changes nothing that is
-- indexed, touches no index.
ALTER TABLE customer SET (fillfactor = 50);
