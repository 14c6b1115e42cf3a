/** What one upload may hold. Next cuts bodies at 16 MB, and base64 makes a third more of them. */
export const mostBytes = 10 * 1024 * 1024;

/** Decoded, four bytes each. */
export const mostPixels = 40_000_000;

/** Of one postmortem. */
export const mostImages = 300;

export const tooLarge = "This image is larger than 10 MB. Crop it to what matters, and add that.";

/** For a file picker; what counts are the bytes. */
export const accepted = "image/png,image/jpeg,image/webp,image/gif";
