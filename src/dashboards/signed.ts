/** A number for reading, with a minus as wide as a digit. */
export const signed = (number: number): string => String(number).replace('-', '−');
