import { z } from "zod";

/** PostgreSQL's calendar has no year 0. */
const first = Date.parse("0001-01-01T00:00:00Z");

const storable = (moment: string): boolean => Date.parse(moment) >= first;

/** A moment as we write it, of those that the database can hold or look for. */
export const StoredMoment = z.iso.datetime().refine(storable);

/** PostgreSQL reads no clock that is 16 hours or more from Greenwich. */
const isOnEarth = (moment: string): boolean => !/[+-](1[6-9]|2\d):\d\d$/.test(moment);

/** The same from outside, in any zone. */
export const ZonedMoment = z.iso.datetime({ offset: true }).refine(storable).refine(isOnEarth);
