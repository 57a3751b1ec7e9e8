/** What --export takes, in the order in which it is written: whatever goes to the terminal comes last. */
export const EXPORT_WORDS = ['gradescope', 'prairielearn', 'moodle', 'canvas', 'nbgrader', 'junit', 'summary', 'annotations'] as const;

export type ExportWord = (typeof EXPORT_WORDS)[number];
