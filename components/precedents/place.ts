/** The part of the column that takes the focus when what had it goes away. */
export const placeId = "seen-before";
