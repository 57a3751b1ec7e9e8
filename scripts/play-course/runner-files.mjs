// What GitHub's runner reads of a step: the file of outputs, and the workflow commands in the log.

/** `name<<delimiter`, lines, `delimiter`; or `name=value`. Throws where the runner would fail the step. */
export function readOutputs(text) {
  const outputs = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift();
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    const [, short, value] = /^([^=<]+)=(.*)$/.exec(line) ?? [];
    if (name) outputs[name] = takeUntil(lines, delimiter);
    else if (short) outputs[short] = value;
    else if (line !== '') throw new Error(`A line that is no output: ${line}`);
  }
  return outputs;
}

function takeUntil(lines, delimiter) {
  const end = lines.indexOf(delimiter);
  if (end < 0) throw new Error(`No ${delimiter}`);
  return lines.splice(0, end + 1).slice(0, -1).join('\n');
}

/**
 * The commands that the runner would carry out: a line that begins with `::`, or the older form anywhere in a line, unless commands are
 * stopped; then only the token that goes on is one.
 */
export function readCommands(log) {
  const commands = [];
  let token = null;
  for (const line of log.split(/\r?\n/)) {
    const command = readCommand(line);
    if (!command) continue;
    if (token !== null) token = command.name === token ? null : token;
    else if (command.name === 'stop-commands') token = command.message;
    else commands.push(command);
  }
  if (token !== null) throw new Error('Commands were stopped and never resumed');
  return commands;
}

function readCommand(line) {
  const [, name, properties, message] = /^\s*::([^\s:]+)(?: ([\s\S]*?))?::([\s\S]*)$/.exec(line) ?? /##\[([\w-]+)(?: ([^\]]*))?\]([\s\S]*)$/.exec(line) ?? [];
  return name ? { name, properties: properties ?? '', message } : null;
}
