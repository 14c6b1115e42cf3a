/** Beside what is written for a practice that is open: nobody looks at it once more before strangers do. */
export const outsideToo =
  "Whoever has this practice’s address reads it at once, without signing in: name no person, customer or machine.";
