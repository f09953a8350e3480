/** How much may be dropped. A learner's whole course is far below; a folder that was dropped by mistake is far above. */

/** Notes and pictures together. */
export const MOST_FILES = 5000
/** Bytes of one note. */
export const LARGEST_NOTE = 5_000_000
/** Bytes of all notes together. */
export const MOST_TEXT = 20_000_000
/** Bytes of a picture that is shown. */
export const LARGEST_PICTURE = 20_000_000
/** Bytes of a zip file, and of all that comes out of one. */
export const LARGEST_ZIP = 100_000_000
export const MOST_UNPACKED = 200_000_000
/** So much of a picture is read to find its size. The orientation and colours of a photo stand before it. */
export const PICTURE_HEAD = 512_000
