import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Says before the first test which comparisons will be skipped: the reporter names a skipped file, but not its reason. */
export default function sayWhatIsAbsent(): void {
  if (!existsSync('../shared/captures')) console.log('tests: ../shared is not there; comparisons with the recorded answers of tshark are skipped');
  if (spawnSync('tshark', ['--version']).error) console.log('tests: tshark is not installed; comparisons with it are skipped');
  if (spawnSync('shellcheck', ['--version']).error) console.log('tests: shellcheck is not installed; the shell scripts of ci/ are not checked');
  if (spawnSync('rsync', ['--version']).error) console.log('tests: rsync is not installed; the jobs of ci/gitlab.yml are not played');
  const absent = FOR_COMMANDS.filter((program) => spawnSync(program, ['--version']).error);
  if (absent.length > 0) console.log(`tests: not installed: ${absent.join(', ')}; completion in such a shell, or the manual page in such a typesetter, is skipped`);
}

/** What the completion scripts and the manual pages are tried in; `script` is the terminal. */
const FOR_COMMANDS = ['script', 'bash', 'zsh', 'fish', 'mandoc', 'groff'];
