// The gradebook that a platform's teacher would export before anything is graded, to be filled in by `--gradebook`.

const line = (cells) => `${cells.map((cell) => (/[",=]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`;

/** Name and text by platform; others export none. */
export const GRADEBOOKS = {
  moodle: (students) => ({
    name: 'worksheet.csv',
    text: [
      ['Identifier', 'Full name', 'Email address', 'Status', 'Grade', 'Maximum Grade', 'Grade can be changed', 'Last modified (submission)', 'Last modified (grade)', 'Feedback comments'],
      ...students.map(({ name, login, participant }) => [`Participant ${participant}`, name, `${login}@example.edu`, 'Submitted for grading', '', '100.00', 'Yes', 'Monday, 23 November 2026, 9:30 AM', '-', '']),
    ]
      .map(line)
      .join(''),
  }),

  canvas: (students) => ({
    name: 'gradebook.csv',
    text: [
      ['Student', 'ID', 'SIS Login ID', 'Section', 'Lab 2 (7001)'],
      ['    Points Possible', '', '', '', '100'],
      ...students.map(({ name, user, login }) => [name, user, login, 'Networks', '']),
    ]
      .map(line)
      .join(''),
  }),
};
