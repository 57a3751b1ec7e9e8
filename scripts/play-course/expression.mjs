// The part of GitHub's expressions that action.yml and the starter workflow use: contexts, strings, `||`, `&&`, `==`, `!=`, always().
// Anything else is refused, so that nothing is played other than GitHub would.

/** Puts values in the place of each `${{ … }}`. `contexts` is an object of objects; what it has not is empty, as on GitHub. */
export function fillIn(text, contexts) {
  return String(text).replace(/\$\{\{(.*?)\}\}/gs, (_, expression) => String(evaluate(expression, contexts)));
}

export function evaluate(expression, contexts) {
  return first(expression, '||', (part) => evaluateAll(part, contexts));
}

function evaluateAll(expression, contexts) {
  const parts = expression.split('&&').map((part) => compare(part, contexts));
  return parts.find((part) => !part) ?? parts.at(-1);
}

/** The first part that is not empty, else the last. */
function first(expression, between, read) {
  const values = expression.split(between).map(read);
  return values.find(Boolean) ?? values.at(-1);
}

function compare(expression, contexts) {
  const [, left, sign, right] = /^([^=!]*)(==|!=)([^=!]*)$/.exec(expression) ?? [null, expression];
  if (!sign) return lookUp(left.trim(), contexts);
  return (lookUp(left.trim(), contexts) === lookUp(right.trim(), contexts)) === (sign === '==');
}

function lookUp(term, contexts) {
  if (term === 'always()') return true;
  const [, text] = /^'([^']*)'$/.exec(term) ?? [];
  if (text !== undefined) return text;
  if (!/^[a-z_]+(\.[\w-]+)+$/.test(term)) throw new Error(`An expression that cannot be played: ${term}`);
  return term.split('.').reduce((object, key) => object?.[key], contexts) ?? '';
}
