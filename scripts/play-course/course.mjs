// A course's repository: bare, as it lies on a server, with a hook that checks every push out afresh, and the student's clone of it.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const HOOK = `#!/bin/sh
while read -r old new ref; do
  git clone --quiet --no-checkout . ../jobs/$new && git --git-dir ../jobs/$new/.git --work-tree ../jobs/$new checkout --quiet $new
done
`;

export function openCourse(ground) {
  const folder = ground.make('course');
  const student = join(folder, 'student');
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  mkdirSync(join(folder, 'jobs'));
  writeFileSync(join(folder, 'origin.git/hooks/post-receive'), HOOK);
  chmodSync(join(folder, 'origin.git/hooks/post-receive'), 0o755);
  git(folder, 'clone', '--quiet', 'origin.git', 'student');
  return {
    /** Commits the files (path -> content) and pushes; answers the checkout that the push has brought about. */
    push(files) {
      for (const [path, content] of Object.entries(files)) write(join(student, path), content);
      git(student, 'checkout', '--quiet', '-B', 'main');
      git(student, 'add', '--all');
      git(student, '-c', 'user.name=Student', '-c', 'user.email=student@example.org', 'commit', '--quiet', '--message', 'Hand in');
      git(student, 'push', '--quiet', 'origin', 'main');
      return join(folder, 'jobs', git(student, 'rev-parse', 'HEAD').trim());
    },
  };
}

/** What a job has changed of a checkout, a path each; ignored files count as well. */
export function changesIn(checkout) {
  const entries = git(checkout, 'status', '--porcelain', '-z', '--ignored', '--untracked-files=all').split('\0');
  return entries.filter(Boolean).map((entry) => entry.slice(3));
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function git(folder, ...args) {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } });
}
