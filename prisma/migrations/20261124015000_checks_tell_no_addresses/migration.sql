-- By hand: what was kept before told everybody where names inside the network lead.
UPDATE "Check" SET "sentence" = 'Its address may not be asked. An administrator may allow its host.'
WHERE "kind" = 'address' AND "sentence" LIKE '% leads to %';

UPDATE "Check" SET "sentence" = 'Its name could not be resolved.'
WHERE "kind" = 'address' AND "sentence" LIKE 'The name %';
