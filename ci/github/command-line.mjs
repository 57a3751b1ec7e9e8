// The inputs of the action as arguments of lab-report. Each value is joined to its option, and the captures stand behind `--`:
// whatever an input begins with, it stays a value.

/** `files` are the paths of what is written about the run. */
export function commandLine(env, files) {
  const given = {
    output: `${env.LAB_REPORT_OUTPUT}/`,
    documents: env.LAB_REPORT_FORMATS,
    lang: env.LAB_REPORT_LANGUAGE,
    notes: env.LAB_REPORT_NOTES,
    rubric: env.LAB_REPORT_RUBRIC,
    'fail-on': env.LAB_REPORT_FAIL_ON,
    'fail-under': env.LAB_REPORT_FAIL_UNDER,
    format: 'github',
    result: files.json,
    junit: files.junit,
    summary: files.summary,
  };
  const options = Object.entries(given).filter(([, value]) => value.trim() !== '');
  return [...options.map(([name, value]) => `--${name}=${value}`), '--', ...lines(env.LAB_REPORT_CAPTURES)];
}

function lines(text) {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
