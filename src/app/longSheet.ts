/** From so many rows on, judging takes long enough that the screen has to get its turn first. */
export const longSheet = 2000;
