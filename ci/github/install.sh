#!/usr/bin/env bash
# Installs lab-report below RUNNER_TEMP: the checkout stays as it is, and what lies in it (.npmrc, package.json) has no say.
# A path in LAB_REPORT_PACKAGE counts from the checkout, where GitHub starts every step.
set -euo pipefail

if ! command -v npm >/dev/null; then
  echo '::error title=lab-report::npm was not found on this runner. Give node-version to the action.'
  exit 127
fi

spec=$LAB_REPORT_PACKAGE
if [ -z "$spec" ]; then
  spec=lab-report@$(node -p 'require(process.argv[1]).version' "$GITHUB_ACTION_PATH/package.json")
fi

# Nothing that is installed runs a script, but for a git address: npm builds what it finds there.
scripts=(--ignore-scripts)
case $spec in
  git+* | git:* | github:* | gitlab:* | bitbucket:* | *.git | *.git#*) scripts=() ;;
esac

npm install --prefix "$RUNNER_TEMP/lab-report" --prefer-offline --no-audit --no-fund ${scripts[@]+"${scripts[@]}"} -- "$spec" || {
  status=$?
  echo '::error title=lab-report::The package could not be installed. What npm said stands above.'
  exit "$status"
}
